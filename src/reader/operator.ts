import { channelsSchema, sellerSchema, siteSettingsSchema, termsSettingsSchema } from '../domain/operator.ts';
import { readJson } from './read-json.ts';

export const readSiteSettings = () => readJson('operator/site.json', siteSettingsSchema);

/** Address of the site's root, with a slash at its end; nothing while the operator has set none. */
export function readSiteRoot(): string | undefined {
  const { address, basePath } = readSiteSettings();
  return address === '' ? undefined : new URL(basePath, address).href;
}
export const readSeller = () => readJson('operator/seller.json', sellerSchema);
export const readChannels = () => readJson('operator/channels.json', channelsSchema);
export const readTermsSettings = () => readJson('operator/terms.json', termsSettingsSchema);

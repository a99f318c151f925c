import { channelsSchema, sellerSchema, siteSettingsSchema, termsSettingsSchema } from '../domain/operator.ts';
import { readJson } from './read-json.ts';

export const readSiteSettings = () => readJson('operator/site.json', siteSettingsSchema);
export const readSeller = () => readJson('operator/seller.json', sellerSchema);
export const readChannels = () => readJson('operator/channels.json', channelsSchema);
export const readTermsSettings = () => readJson('operator/terms.json', termsSettingsSchema);

import { channelsSchema, sellerSchema, type SellerSettings, siteSettingsSchema, termsSettingsSchema } from '../domain/operator.ts';
import { hasSirenCheckDigit } from '../domain/siren.ts';
import { checkVatId } from '../domain/tax/vat-id.ts';
import { ContentError, type ContentFault } from './content-error.ts';
import { readJson } from './read-json.ts';

export const readSiteSettings = () => readJson('operator/site.json', siteSettingsSchema);

/** Address of the site's root, with a slash at its end; nothing while the operator has set none. */
export function readSiteRoot(): string | undefined {
  const { address, basePath } = readSiteSettings();
  return address === '' ? undefined : new URL(basePath, address).href;
}

/** Who sells, under numbers that can be: a slip in one would stand on every draft. Throws {@link ContentError}. */
export function readSeller(): SellerSettings {
  const file = 'operator/seller.json';
  const seller = readJson(file, sellerSchema);
  const faults = faultsOfNumbers(seller);
  if (faults.length) throw new ContentError(file, faults);
  return seller;
}

function faultsOfNumbers({ country, siren, siret, vatId }: SellerSettings): readonly ContentFault[] {
  const rules: readonly (readonly [broken: boolean, fault: ContentFault])[] = [
    [siren !== '' && !hasSirenCheckDigit(siren), { field: 'siren', found: siren, advice: 'write the SIREN as the register has it (its check digit does not fit), or ""' }],
    [siret !== '' && siren !== '' && !siret.startsWith(siren), { field: 'siret', found: siret, advice: `write the SIRET, which begins with the SIREN ("${siren}"), or ""` }],
    [vatId !== '' && !checkVatId(country, vatId).ok, { field: 'vatId', found: vatId, advice: `write the VAT number as ${country} gave it (its form or its check digits do not fit), or ""` }],
  ];
  return rules.filter(([broken]) => broken).map(([, fault]) => fault);
}

export const readChannels = () => readJson('operator/channels.json', channelsSchema);
export const readTermsSettings = () => readJson('operator/terms.json', termsSettingsSchema);

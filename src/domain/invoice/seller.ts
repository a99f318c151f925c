import type { SellerSettings } from '../operator.ts';

/** Who sells, with the business terms of EN 16931. What is not known is absent, never an empty text. */
export interface Seller {
  /** BT-27 */
  readonly name: string;
  readonly address?: {
    /** BT-35 */
    readonly street: string;
    /** BT-38 */
    readonly postcode: string;
    /** BT-37 */
    readonly city: string;
  };
  /** BT-40, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** BT-30 with its scheme; 0002 is the French SIREN. */
  readonly legalId?: { readonly scheme: '0002'; readonly id: string };
  /** BT-31 */
  readonly vatId?: string;
  /** BT-33: legal form, capital, register, as one text. */
  readonly legalInformation?: string;
}

export function sellerFromSettings(settings: SellerSettings): Seller {
  const { name, country, street, postcode, city, siren, vatId } = settings;
  const legalInformation = [settings.legalForm, settings.shareCapital, settings.register].filter((part) => part !== '').join(', ');
  return {
    name,
    country,
    ...(street !== '' || city !== '' ? { address: { street, postcode, city } } : {}),
    ...(siren === '' ? {} : { legalId: { scheme: '0002', id: siren } }),
    ...(vatId === '' ? {} : { vatId }),
    ...(legalInformation === '' ? {} : { legalInformation }),
  };
}

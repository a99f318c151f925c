import type { ResaleSeller } from '../estimate/estimate-request.ts';
import type { SellerSettings } from '../operator.ts';
import { present } from '../present.ts';
import { sirenOf } from '../siren.ts';

/** Who sells, with the business terms of EN 16931. What is not known is absent, never an empty text. */
export interface Seller {
  /** BT-27; absent while a partner who resells has not named itself. */
  readonly name?: string;
  readonly address?: PostalAddress;
  /** BT-40, ISO 3166-1 alpha-2. */
  readonly country: string;
  /** BT-30; scheme 0002 is the French SIREN. */
  readonly legalId?: { readonly scheme?: '0002'; readonly id: string };
  /** BT-31 */
  readonly vatId?: string;
  /** BT-33: legal form, capital, register, as one text. */
  readonly legalInformation?: string;
  /** BT-34: a mail address, or a scheme of four digits, a colon and the identifier. */
  readonly electronicAddress?: string;
}

export interface PostalAddress {
  /** BT-35, BT-50 */
  readonly street?: string;
  /** BT-38, BT-53 */
  readonly postcode?: string;
  /** BT-37, BT-52 */
  readonly city?: string;
}

/** Nothing when nothing of it is known. */
export function postalAddress({ street, postcode, city }: PostalAddress): { readonly address?: PostalAddress } {
  const known = Object.entries({ street, postcode, city }).filter(([, text]) => text !== undefined && text !== '');
  return known.length === 0 ? {} : { address: Object.fromEntries(known) };
}

/** A partner who resells, as it named itself. */
export function sellerOfResale(seller: ResaleSeller): Seller {
  const { name, country, vatId, legalId, electronicAddress } = seller;
  const siren = legalId === undefined ? undefined : sirenOf(country, legalId);
  return {
    country,
    ...postalAddress(seller),
    ...present({ name, vatId, electronicAddress }),
    ...(legalId === undefined ? {} : { legalId: siren === undefined ? { id: legalId } : { scheme: '0002' as const, id: siren } }),
  };
}

export function sellerFromSettings(settings: SellerSettings): Seller {
  const { name, country, siren, vatId } = settings;
  const legalInformation = [settings.legalForm, settings.shareCapital, settings.register].filter((part) => part !== '').join(', ');
  return {
    name,
    country,
    ...postalAddress(settings),
    ...(siren === '' ? {} : { legalId: { scheme: '0002', id: siren } }),
    ...(vatId === '' ? {} : { vatId }),
    ...(legalInformation === '' ? {} : { legalInformation }),
    ...(settings.electronicAddress === '' ? {} : { electronicAddress: settings.electronicAddress }),
  };
}

/** The business terms of a party, which is the seller (BG-4) or the buyer (BG-7), and the rules of those it must have. */
export interface PartyTerms {
  readonly name: string;
  readonly identifier: string;
  readonly legalId: string;
  readonly vatId: string;
  readonly electronicAddress: string;
  readonly street: string;
  readonly city: string;
  readonly postcode: string;
  readonly country: string;
  readonly rules: { readonly name: string; readonly country: string; readonly electronicAddress: string };
}

export const sellerTerms: PartyTerms = {
  name: 'BT-27', identifier: 'BT-29', legalId: 'BT-30', vatId: 'BT-31', electronicAddress: 'BT-34', street: 'BT-35', city: 'BT-37', postcode: 'BT-38', country: 'BT-40',
  rules: { name: 'BR-06', country: 'BR-09', electronicAddress: 'BR-62' },
};

export const buyerTerms: PartyTerms = {
  name: 'BT-44', identifier: 'BT-46', legalId: 'BT-47', vatId: 'BT-48', electronicAddress: 'BT-49', street: 'BT-50', city: 'BT-52', postcode: 'BT-53', country: 'BT-55',
  rules: { name: 'BR-07', country: 'BR-11', electronicAddress: 'BR-63' },
};

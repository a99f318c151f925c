import { mailAddress } from '../mail-address.ts';

/** Four digits of the list of electronic address schemes (EAS), a colon, the identifier. */
const schemedAddress = /^\d{4}:[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** BT-34 and BT-49: a mail address, or `0225:931402820`. */
export const isElectronicAddress = (text: string): boolean => mailAddress.test(text) || schemedAddress.test(text);

/** A mail address says of itself what it is; a scheme and an identifier, such as `0225:931402820`, do not. */
export const isMailAddress = (electronicAddress: string): boolean => electronicAddress.includes('@');

import * as z from 'zod/mini';
import { isCountryCode } from './country.ts';
import { isElectronicAddress } from './invoice/electronic-address.ts';
import { mailAddress } from './mail-address.ts';

/**
 * What the owner of the site fills in. An empty string means "not known yet": the page then says whom to ask, and
 * `npm run doctor` names the setting and what the reader sees because of it.
 */
const setting = () => z.string();
/** Spelled as an address and none that a browser can open: "https://:::", a port of six digits. A build would stop without naming the setting. */
const opens = (text: string): boolean => text === '' || URL.canParse(text);
const addressOf = (pattern: RegExp, instead: string) => z.string().check(z.refine((text) => pattern.test(text) && opens(text), instead));
const webAddress = () => addressOf(/^$|^https:\/\/\S+$|^http:\/\/localhost(:\d+)?(\/\S*)?$/, 'write a full address beginning with https://, or "" while it is not known');
/** A path would be lost without a word: every address is made of this one and the base path. */
const siteAddress = () => addressOf(/^$|^https:\/\/[^\s/?#@]+\/?$|^http:\/\/localhost(:\d+)?\/?$/, 'write the address without a path, beginning with https://, such as "https://release.example.com" (a path goes into basePath), or "" while it is not known');
/**
 * Its origin goes into the Content-Security-Policy, where `*`, `;` and quotation marks in a host name would mean more than one host; it holds no password,
 * because every reader can see it.
 */
const endpointAddress = () => addressOf(/^$|^https:\/\/[a-z\d]([a-z\d.-]*[a-z\d])?(:\d{1,5})?(\/[^\s#]*)?$|^http:\/\/localhost(:\d{1,5})?(\/[^\s#]*)?$/i, 'write the full address that takes messages, beginning with https:// and without a password, such as "https://desk.example.com/messages" (for a test, "http://localhost:4400/messages"), or "" while there is none');
const phoneSetting = () => z.string().check(z.regex(/^$|^(?=(\D*\d){3})\+?[\d\s().\-/]+$/, 'write a telephone number such as "+33 5 49 00 00 00" and nothing else (hours go into supportHours), or "" while it is not known'));
const mailSetting = () => z.string().check(z.refine((text) => text === '' || mailAddress.test(text), 'write a mail address such as "support@example.com", or "" while it is not known'));

export const siteSettingsSchema = z.strictObject({
  /** Where the site is served, without a path: "https://release.example.com". */
  address: siteAddress(),
  /** Path under which the site is served, with a slash at both ends; "/" for a host of its own. */
  basePath: z.string().check(z.regex(/^\/((?!\.{1,2}\/)[\w.-]+\/)*$/, 'write a path with a slash at both ends, such as "/" or "/portal/"')),
});

export const sellerSchema = z.strictObject({
  name: z.string().check(z.regex(/\S/, 'write the name of the company that sells')),
  legalForm: setting(),
  shareCapital: setting(),
  street: setting(),
  postcode: setting(),
  city: setting(),
  country: z.string().check(z.refine(isCountryCode, 'write the two capital letters of the country, such as "FR"')),
  register: setting(),
  siren: z.string().check(z.regex(/^$|^\d{9}$/, 'write the nine digits of the SIREN, or ""')),
  siret: z.string().check(z.regex(/^$|^\d{14}$/, 'write the fourteen digits of the SIRET, or ""')),
  vatId: z.string().check(z.regex(/^$|^[A-Z]{2}[A-Z0-9]{2,13}$/, 'write the VAT number with its country letters, or ""')),
  /** BT-34 of e-invoices: a mail address, or a scheme of four digits, a colon and the identifier, such as "0225:931402820". */
  electronicAddress: z.string().check(z.refine((text) => text === '' || isElectronicAddress(text), 'write a mail address, or a scheme and an identifier such as "0225:931402820", or ""')),
  publicationDirector: setting(),
  host: setting(),
});

export const channelsSchema = z.strictObject({
  supportMail: mailSetting(),
  generalMail: mailSetting(),
  chatbot: webAddress(),
  phone: phoneSetting(),
  supportHours: setting(),
  statusPage: webAddress(),
  /** What takes messages by POST: deploy/message-endpoint.md describes it. */
  endpoint: endpointAddress(),
});

export const termsSettingsSchema = z.strictObject({ client: webAddress(), partner: webAddress() });

export type SellerSettings = z.infer<typeof sellerSchema>;

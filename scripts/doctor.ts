/**
 * `npm run doctor`: which operator settings are empty, whether the price list is an example, which releases are samples or overdue, and what the reader sees
 * because of it. Exits 0: an empty setting is a state the site is built for, not a fault.
 */
import { hasSirens } from '../src/domain/siren.ts';
import { readChannels, readSeller, readSiteSettings, readTermsSettings } from '../src/reader/operator.ts';
import { readCurrentCatalogue, readTaxes } from '../src/reader/catalogue.ts';
import { readReleases } from '../src/reader/releases.ts';
import { builtOn } from '../src/reader/today.ts';
import { siteAddress } from '../src/site/config/site-address.ts';
import { instantOf } from '../src/words/zoned-time.ts';

const seller = readSeller();
const hasSellerNumber = seller.siren !== '' || seller.vatId !== '';
const noSellerNumber = 'with neither SIREN nor VAT number of the seller, no e-invoice can be made from a draft';

const consequences = {
  'site.json': {
    address: `canonical addresses, language links and the sitemap begin with ${siteAddress}`,
  },
  'seller.json': {
    legalForm: 'the legal notice says that the legal form is not published yet, and draft invoices show none',
    shareCapital: 'the legal notice says that the share capital is not published yet, and draft invoices show none',
    street: 'the address of the company is incomplete',
    postcode: 'the address of the company is incomplete',
    city: 'the address of the company is incomplete',
    register: 'the legal notice says that the trade register is not published yet, and draft invoices name none',
    siren: !hasSellerNumber ? noSellerNumber : 'a draft invoice of a French seller has no registration number and cannot stand as an e-invoice',
    siret: 'the legal notice says that the SIRET is not published yet',
    vatId: !hasSellerNumber ? noSellerNumber : 'draft invoices name the SIREN as tax registration and say that the VAT number is to be confirmed',
    electronicAddress: 'e-invoices made from a draft carry no electronic address of the seller',
    publicationDirector: 'the legal notice says that the person responsible is not published yet',
    host: 'the legal notice says that the host is not published yet',
  },
  'channels.json': {
    supportMail: 'no address of support is shown; messages to support go to the general address, or to nobody when that is empty too',
    generalMail: 'general questions go to the address of support',
    chatbot: 'the contact page says that the chatbot is on the AI SmartTalk website, without a link',
    phone: 'no telephone number is shown',
    supportHours: 'no support hours are shown',
    statusPage: 'no status page is linked',
    endpoint: 'the contact form offers mail program, copy and download, and sends nothing itself',
  },
  'terms.json': {
    client: 'the terms page says whom to ask for the client terms of sale',
    partner: 'the terms page says whom to ask for the partner terms of sale',
  },
} as const;

const settings = {
  'site.json': readSiteSettings(),
  'seller.json': seller,
  'channels.json': readChannels(),
  'terms.json': readTermsSettings(),
} as const;

const empty = Object.entries(consequences).flatMap(([file, texts]) =>
  Object.entries(texts)
    .filter(([key]) => hasSirens(seller.country) || (key !== 'siren' && key !== 'siret'))
    .filter(([key]) => (settings[file as keyof typeof settings] as Readonly<Record<string, string>>)[key] === '')
    .map(([key, text]) => `  content/operator/${file} › ${key} is empty: ${text}.`),
);

console.log(empty.length ? `${empty.length} operator settings are empty:\n${empty.join('\n')}` : 'Every operator setting is filled in.');

const prices = readCurrentCatalogue(builtOn);
console.log(prices.release.status === 'example'
  ? `The price list in force, content/catalogue/${prices.release.date}/, is an example: every screen and document says so. content/README.md says how to publish one.`
  : `The price list in force, content/catalogue/${prices.release.date}/, is published.`);

const taxes = readTaxes(builtOn);
if (!taxes.rates.some(({ country }) => country === seller.country)) {
  console.log(`content/operator/seller.json › country is "${seller.country}", for which the tax list in force has no VAT rate: the estimator makes no draft invoice and says so. Correct the country, or add its rate: content/README.md says how.`);
}

const releases = readReleases();
const now = new Date().toISOString();
const samples = releases
  .filter(({ status }) => status === 'sample')
  .map(({ id }) => `  content/releases/${id}/model.json › status is "sample": the page, the feed and the calendar show an example, marked as one.`);
const overdue = releases
  .filter(({ progress, window: planned }) => progress === 'planned' && planned && (instantOf(planned.end, planned.timeZone) ?? now) < now)
  .map(({ id, window: planned }) => `  content/releases/${id}/model.json › progress is "planned", and its window ended on ${planned!.end}: the page says that its outcome is not entered. Write "released" or "cancelled".`);

console.log(samples.length ? `${samples.length} of ${releases.length} releases are samples; content/README.md says how to replace them:\n${samples.join('\n')}` : `No release is a sample; ${releases.length} are announced.`);
if (overdue.length) console.log(`${overdue.length} planned windows have passed:\n${overdue.join('\n')}`);

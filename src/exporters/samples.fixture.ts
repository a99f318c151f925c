import { readFileSync } from 'node:fs';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import { shippedCatalogue } from '../domain/catalogue/shipped-catalogue.fixture.ts';
import { isoDate } from '../domain/date.ts';
import { defaultEstimateForm, type EstimateForm, type FreeLineForm } from '../domain/estimate/estimate-form.ts';
import { priceEstimate } from '../domain/estimate/price-estimate.ts';
import type { Quote } from '../domain/estimate/quote.ts';
import { readEstimateRequest } from '../domain/estimate/read-estimate-request.ts';
import { draftOfQuote } from '../domain/invoice/make-draft-invoice.ts';
import { type Seller, sellerFromSettings } from '../domain/invoice/seller.ts';
import type { Locale } from '../domain/locale.ts';
import { sellerSchema } from '../domain/operator.ts';
import { shippedTaxes } from '../domain/tax/shipped-taxes.fixture.ts';
import { latinAndArabic } from '../typesetting/package-fonts.fixture.ts';
import type { FontLibrary } from '../typesetting/font-library.ts';
import type { ExportInput } from './exporter.ts';
import { deflateAlike } from '../compression/deflate-alike.ts';
import { shippedWording } from './some-wording.fixture.ts';

/** Requests of every kind that a draft can come from; each is exported in every format and compared with what it was. */
export interface Sample {
  readonly language: Locale;
  readonly answers: Partial<EstimateForm>;
  /** Release of the price list; the newest unless said otherwise. */
  readonly release?: string;
  /** In place of the operator as shipped. */
  readonly operator?: Seller;
  /** Only so many of the quote's lines. */
  readonly lines?: number;
}

/** As shipped: the SIREN stands for the VAT id that is not known. */
export const shippedOperator: Seller = sellerFromSettings(
  sellerSchema.parse(JSON.parse(readFileSync(new URL('../../content/operator/seller.json', import.meta.url), 'utf8'))),
);

/** An operator that has filled everything in; the id is the standard's own example, with check digits that fit. */
export const completeOperator: Seller = { ...shippedOperator, vatId: 'FR83404833048', electronicAddress: '0225:931402820' };

const homeBuyer = { buyerName: 'Client de Niort SA', buyerStreet: '2 place de la Brèche', buyerPostcode: '79000', buyerCity: 'Niort', buyerCountry: 'FR', buyerVatId: 'FR83404833048' };
const germanBuyer = { buyerName: 'Beispiel Wiederverkäufer GmbH', buyerStreet: 'Musterstr. 1', buyerPostcode: '10115', buyerCity: 'Berlin', buyerCountry: 'DE', buyerVatId: 'DE136695976' };
const americanBuyer = { buyerName: 'Example Networks, Inc.', buyerStreet: '1 Main Street', buyerPostcode: '02110', buyerCity: 'Boston', buyerCountry: 'US', buyerVatId: '12-3456789' };
const sovereign = { deployment: 'sovereign', provider: 'exoscale', environments: ['staging', 'test'] };
const luxembourgSeller = {
  audience: 'partner-for-client', margin: '12.5', sellerName: 'Partner Lëtzebuerg S.à r.l.', sellerStreet: '1, rue de l’Exemple', sellerPostcode: 'L-1234', sellerCity: 'Lëtzebuerg',
  sellerCountry: 'LU', sellerVatId: 'LU26375245', sellerLegalId: 'B123456', sellerTerms: 'https://partner.example/terms',
};

const freeLine = (change: Partial<FreeLineForm>): FreeLineForm => ({ description: 'Workshop', quantity: '1', unitPrice: '100', recurrence: 'one-off', vatRate: '', ...change });

const fiftyFreeLines = Array.from({ length: 50 }, (_, index) =>
  freeLine({ description: `Line ${index + 1} of fifty`, quantity: `${index + 1}.25`, unitPrice: `${index}.33`, vatRate: index % 5 === 0 ? '3' : '' }));

export const samples = {
  'standard-rate': { language: 'fr', answers: { ...homeBuyer, purchaseOrder: 'BC-2026/17', buyerReference: 'Service 4' } },
  'standard-rate-without-vat-id': { language: 'fr', answers: { buyerName: 'Association d’exemple', buyerCountry: 'ES' }, operator: completeOperator },
  'reverse-charge': { language: 'de', answers: { ...germanBuyer, paymentDays: '0', buyerElectronicAddress: 'rechnung@example.de' } },
  'reverse-charge-in-dollars': { language: 'en', answers: { ...germanBuyer, currency: 'USD', termMonths: '24' }, operator: completeOperator },
  'not-subject-to-vat': { language: 'en', answers: { ...americanBuyer, buyerElectronicAddress: '0060:123456789' }, operator: completeOperator },
  'not-subject-to-vat-as-shipped': { language: 'en', answers: americanBuyer },
  'export': { language: 'en', answers: { ...americanBuyer, outsideEuCategory: 'G' }, operator: completeOperator },
  'partner-with-discounts': {
    language: 'en', answers: { ...homeBuyer, audience: 'partner', partnerDiscount: '17.5', termMonths: '36', supportTier: 'extended', partnerPrices: ['devops-day:987.654321', '%effort:3.33'] },
  },
  'resale-with-mixed-rates': {
    language: 'lb',
    answers: {
      ...luxembourgSeller, buyerName: 'Client vum Partner', buyerCountry: 'LU', buyerVatId: 'LU26375245',
      freeLines: [freeLine({ description: 'Formatioun', quantity: '2.5', unitPrice: '480', vatRate: '3' }), freeLine({ description: 'Dokumentatioun', unitPrice: '99.99', vatRate: '0' }), freeLine({ recurrence: 'monthly', unitPrice: '0.01' })],
    },
  },
  'resale-abroad': { language: 'en', answers: { ...luxembourgSeller, ...americanBuyer, sellerLegalId: '', currency: 'GBP' } },
  'on-request': { language: 'en', answers: { ...homeBuyer, deployment: 'sovereign', provider: 'clarence', environments: ['staging'] } },
  'swiss-francs': { language: 'fr', answers: { ...homeBuyer, ...sovereign, currency: 'CHF', model: 'small' } },
  'swiss-reseller-in-euro': { language: 'de', answers: { ...luxembourgSeller, sellerCountry: 'CH', sellerVatId: 'CHE-116.281.710 MWST', sellerLegalId: '', buyerName: 'Kunde AG', buyerCountry: 'CH', sellerTerms: '' } },
  'one-line': { language: 'en', answers: homeBuyer, lines: 1 },
  'sixty-lines': { language: 'en', answers: { ...luxembourgSeller, ...sovereign, buyerName: 'Client with many lines', buyerCountry: 'LU', freeLines: fiftyFreeLines } },
  'everything-asked': {
    language: 'en',
    answers: {
      ...homeBuyer, ...sovereign, highAvailability: 'yes', regions: '2', releasePlan: 'monthly', rollout: 'canary', releaseWork: ['out-of-hours', 'data-migration', 'rollback-rehearsal', 'security-review'],
      onSiteDays: '3', model: 'large', supportTier: 'around-the-clock', termMonths: '36', backupDays: '90', documents: '250000', conversationsPerMonth: '400000',
    },
  },
  'early-price-list': { language: 'en', answers: homeBuyer, release: '2026-06-01' },
  'long-names': { language: 'en', answers: { ...homeBuyer, buyerName: 'Société '.repeat(24).trim(), buyerStreet: 'Rue très longue '.repeat(12).trim(), purchaseOrder: 'PO'.repeat(30), buyerReference: 'R'.repeat(60) } },
  'right-to-left': { language: 'ar', answers: { buyerName: 'شركة المثال (Example) للتقنية', buyerStreet: 'شارع 12، مبنى ב', buyerCity: 'الدار البيضاء', buyerCountry: 'MA', buyerVatId: '001234567000089' } },
  'east-asian-names': { language: 'en', answers: { buyerName: '株式会社例示 · 예시 주식회사 · 示例有限公司 𠮷', buyerStreet: '東京都千代田区１丁目', buyerCity: '東京', buyerCountry: 'JP' } },
  'markup-in-names': {
    language: 'en',
    answers: {
      ...luxembourgSeller, sellerName: '<b>Partner</b> & "Söhne" \'AG\'', buyerName: ']]><script>alert(1)</script>&amp;', buyerStreet: '=1+1', buyerCity: '@SUM(A1)', buyerCountry: 'LU',
      freeLines: ['=HYPERLINK("https://x.example";"y")', '+1', '-2+3', '@cmd', '"quoted" ; , text', '＝1'].map((description) => freeLine({ description })),
    },
  },
} as const satisfies Readonly<Record<string, Sample>>;

export type SampleName = keyof typeof samples;

export const sampleNames = Object.keys(samples) as readonly SampleName[];

const madeOn = isoDate('2026-11-20');

const newestRelease = '2026-11-15';
const catalogues: Readonly<Record<string, Catalogue>> = Object.fromEntries(['2026-06-01', newestRelease].map((date) => [date, shippedCatalogue(date)]));

/** Two scripts in one weight, which is enough where only the making is looked at; `tests/draft-pdf` has the real ones. */
async function someFonts(): Promise<FontLibrary> {
  const chain = await latinAndArabic();
  return { open: () => Promise.resolve(), fontsFor: () => Promise.resolve({ ok: true, fonts: { chainFor: () => chain } }) };
}

export function exportInput(sample: Sample): ExportInput {
  const { release = newestRelease } = sample;
  const catalogue = catalogues[release] ?? shippedCatalogue(release);
  const form: EstimateForm = { ...defaultEstimateForm, ...sample.answers };
  const reading = readEstimateRequest(form, catalogue);
  if (!reading.ok || reading.request.deployment === 'serverless') throw new Error(JSON.stringify(reading));
  const quote = withFewerLines(priceEstimate(reading.request, catalogue, madeOn), sample.lines);
  const draft = draftOfQuote(quote, { operator: sample.operator ?? shippedOperator, taxes: shippedTaxes('2026-01-01'), catalogue });
  if (!draft.ok) throw new Error(JSON.stringify(draft));
  return { draft: draft.value, quote, catalogue, wording: shippedWording(sample.language), fonts: someFonts, deflate: deflateAlike, shareLink: `https://portal.example/${sample.language}/estimator/#estimate=1&x=y` };
}

const withFewerLines = (quote: Quote, lines = quote.lines.length): Quote => ({ ...quote, lines: quote.lines.slice(0, lines) });

export const sampleInput = (name: SampleName): ExportInput => exportInput(samples[name]);

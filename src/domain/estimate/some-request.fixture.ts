import fc from 'fast-check';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { countryCodes, sellerCountries } from '../country.ts';
import {
  environmentIds, freeLineRecurrences, limits, modelIds, outsideEuCategories, platforms, releasePlans, releaseWorkIds, rollouts, supportTierIds, type TermMonths,
} from './answers.ts';
import { currenciesOf } from './conversion.ts';
import type { Buyer, FreeLine, PartnerConditions, PricedRequest, Resale, ResaleSeller } from './estimate-request.ts';
import { listKinds } from './quote.ts';
import { documentsPerMachine } from './size-capacity.ts';

const vatIds = [['FR', 'FR83404833048'], ['DE', 'DE136695976'], ['NL', 'NL004495445B01'], ['GR', 'EL094259216'], ['CH', 'CHE116281710']] as const;

/** Texts as they arrive: single spaces, NFC, no control characters, with the markup that people paste. */
const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => text.replace(/[\u0000-\u001f\u007f-\u009f\s]+/gu, ' ').trim().normalize('NFC')).filter((text) => text !== '' && text.length <= 60);

const texts = fc.oneof(names, fc.constantFrom('<script>alert(1)</script>', '=1+1', '"&\'~*', 'شركة'));

/** Keys that are not there rather than undefined, as reading leaves them. */
const present = <Value extends object>(value: Value) => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));

const option = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const cents = (highest: number) => fc.integer({ min: 0, max: highest * 100 }).map((amount) => (amount % 100 === 0 ? String(amount / 100) : `${Math.trunc(amount / 100)}.${String(amount % 100).padStart(2, '0')}`.replace(/0$/, '')));

const buyers: fc.Arbitrary<Buyer> = fc
  .record({
    place: fc.oneof(fc.constantFrom(...vatIds), fc.constantFrom(...countryCodes).map((country) => [country, undefined] as const)),
    name: option(texts),
    street: option(texts),
    postcode: option(fc.constantFrom('79140', 'L-1234')),
    city: option(names),
    electronicAddress: option(fc.constantFrom('a.b@example.org', '0225:931402820')),
    reference: option(fc.constantFrom('PO-7/a', 'ref é')),
    withheld: fc.boolean(),
    outsideEuCategory: fc.constantFrom(...outsideEuCategories),
  })
  .map(({ place: [country, vatId], withheld, ...rest }) => ({
    ...present({ ...rest, vatId }),
    country,
    outsideEuCategory: rest.outsideEuCategory,
    ...(withheld && vatId === undefined ? { vatIdWithheld: true as const } : {}),
  }));

const freeLines: fc.Arbitrary<readonly FreeLine[]> = fc.array(
  fc.record({ description: option(texts), quantity: cents(1000), unitPrice: cents(100_000), recurrence: fc.constantFrom(...freeLineRecurrences), vatRate: option(fc.constantFrom('0', '5.5', '10', '20', '25.5', '50')) })
    .map((line) => present(line) as unknown as FreeLine),
  { maxLength: 3 },
);

/** As a partner's price file leaves them: a price keeps its decimals, a percentage has none that say nothing. */
const partners = (catalogue: Catalogue): fc.Arbitrary<PartnerConditions> => fc.record({
  discount: cents(limits.partnerDiscount.highest),
  discounts: some(listKinds, cents(limits.partnerDiscount.highest)),
  prices: some(catalogue.services.services.map(({ id }) => id), fc.oneof(cents(2_000), fc.constantFrom('0.000001', '799.99', '0.00', '1234.567891'))),
}, { noNullPrototype: true });

/** Values for some of the keys. */
const some = (keys: readonly string[], values: fc.Arbitrary<string>): fc.Arbitrary<Record<string, string>> =>
  fc.tuple(fc.subarray([...keys]), fc.array(values, { minLength: keys.length, maxLength: keys.length })).map(([chosen, all]) => Object.fromEntries(chosen.map((key, index) => [key, all[index] ?? '0'])));

const sellers: fc.Arbitrary<ResaleSeller> = fc
  .record({
    place: fc.oneof(fc.constantFrom(...vatIds), fc.constantFrom(...sellerCountries).map((country) => [country, undefined] as const)),
    name: option(texts),
    street: option(texts),
    postcode: option(fc.constantFrom('8001')),
    city: option(names),
    legalId: option(fc.constantFrom('931402820', 'HRB 1234 B')),
    electronicAddress: option(fc.constantFrom('partner@example.org')),
    terms: option(texts),
  })
  .map(({ place: [country, vatId], ...rest }) => ({ ...present({ ...rest, vatId }), country }));

const resales: fc.Arbitrary<Resale> = fc.record({ margin: cents(limits.margin.highest), seller: sellers }, { noNullPrototype: true });

/** Any request that the form can make with this catalogue. */
export function someRequest(catalogue: Catalogue): fc.Arbitrary<PricedRequest> {
  const places = fc.oneof(
    fc.constantFrom(...platforms).map((platform) => ({ deployment: 'self-hosted', platform }) as const),
    fc.constantFrom(...catalogue.providers).chain(({ id, countries }) =>
      fc.constantFrom(undefined, ...countries).map((region) => ({ deployment: 'sovereign', provider: id, ...(region === undefined ? {} : { region }) }) as const)),
  );
  const answers = fc.record(
    {
      audience: fc.constantFrom('client', 'partner', 'partner-for-client'),
      optional: fc.subarray(environmentIds.slice(1)),
      highAvailability: fc.boolean(),
      conversationsPerMonth: fc.oneof(fc.integer({ min: 1, max: 200_000 }), fc.integer({ min: 1, max: 50_000_000 })),
      supportTier: fc.constantFrom(...supportTierIds),
      termMonths: fc.constantFrom<TermMonths>(1, 12, 24, 36),
      paymentDays: fc.integer({ min: 0, max: 120 }),
      purchaseOrder: option(fc.constantFrom('PO 1', 'Bestellung-7')),
      partner: partners(catalogue),
      resale: resales,
      freeLines,
      buyer: buyers,
    },
    { noNullPrototype: true },
  );
  return fc.tuple(places, answers, laterAnswers(catalogue)).map(([place, { optional, partner, resale, purchaseOrder, ...rest }, later]): PricedRequest => {
    const isSingleHost = place.deployment === 'self-hosted' && place.platform === 'single-host';
    const { peakConversations, ...known } = later;
    return {
      ...place,
      ...rest,
      ...known,
      ...(peakConversations === undefined ? {} : { peakConversations: isSingleHost ? Math.min(peakConversations, 50) : peakConversations }),
      ...(purchaseOrder === undefined ? {} : { purchaseOrder }),
      ...(rest.audience === 'client' ? {} : { partner }),
      ...(rest.audience === 'partner-for-client' ? { resale } : {}),
      freeLines: rest.audience === 'client' ? [] : rest.freeLines,
      environments: ['production', ...optional],
      highAvailability: rest.highAvailability && !isSingleHost,
      rollout: isSingleHost ? 'rolling' : known.rollout,
      documents: isSingleHost ? Math.min(known.documents, catalogue.capacity ? documentsPerMachine(catalogue.capacity) : 0) : known.documents,
      conversationsPerMonth: isSingleHost ? Math.min(rest.conversationsPerMonth, 90_000) : rest.conversationsPerMonth,
    };
  });
}

/** Early releases do not ask these, and then nothing is what they are. */
function laterAnswers(catalogue: Catalogue) {
  const ifAsked = <Value>(file: object | undefined, arbitrary: fc.Arbitrary<Value>, nothing: Value) => (file ? arbitrary : fc.constant(nothing));
  const within = ({ lowest, highest }: { readonly lowest: number; readonly highest: number }) => fc.integer({ min: lowest, max: highest });
  return fc.record({
    regions: ifAsked(catalogue.work, within(limits.regions), 1),
    releasePlan: ifAsked(catalogue.work, fc.constantFrom(...releasePlans), 'one'),
    rollout: ifAsked(catalogue.work, fc.constantFrom(...rollouts), 'rolling'),
    releaseWork: ifAsked(catalogue.work, fc.subarray([...releaseWorkIds]), []),
    onSiteDays: ifAsked(catalogue.work, within(limits.onSiteDays), 0),
    storageGb: ifAsked(catalogue.capacity, within(limits.storageGb), 0),
    backupDays: ifAsked(catalogue.capacity, within(limits.backupDays), 0),
    documents: ifAsked(catalogue.capacity, within(limits.documents), 0),
    peakConversations: ifAsked(catalogue.capacity, option(within(limits.peakConversations)), undefined),
    model: ifAsked(catalogue.capacity, fc.constantFrom(...modelIds), 'external'),
    currency: fc.constantFrom(...currenciesOf(catalogue)),
  }, { noNullPrototype: true });
}

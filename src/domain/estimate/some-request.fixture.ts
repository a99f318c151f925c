import fc from 'fast-check';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { countryCodes } from '../country.ts';
import { environmentIds, outsideEuCategories, platforms, supportTierIds, type TermMonths } from './answers.ts';
import type { Buyer, PricedRequest } from './estimate-request.ts';

const vatIds = [['FR', 'FR83404833048'], ['DE', 'DE136695976'], ['NL', 'NL004495445B01'], ['GR', 'EL094259216'], ['CH', 'CHE116281710']] as const;

/** Names as they arrive: single spaces, NFC, no control characters, with the markup that people paste. */
const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).map((text) => text.replace(/[\u0000-\u001f\u007f-\u009f\s]+/gu, ' ').trim().normalize('NFC')).filter((text) => text !== '');

const buyers: fc.Arbitrary<Buyer> = fc
  .record({
    place: fc.oneof(fc.constantFrom(...vatIds), fc.constantFrom(...countryCodes).map((country) => [country, undefined] as const)),
    name: fc.option(fc.oneof(names, fc.constantFrom('<script>alert(1)</script>', '=1+1', '"&\'', 'شركة')), { nil: undefined }),
    outsideEuCategory: fc.constantFrom(...outsideEuCategories),
  })
  .map(({ place: [country, vatId], name, outsideEuCategory }) => ({
    country,
    outsideEuCategory,
    ...(name === undefined ? {} : { name }),
    ...(vatId === undefined ? {} : { vatId }),
  }));

/** Any request that the form can make with this catalogue. */
export function someRequest(catalogue: Catalogue): fc.Arbitrary<PricedRequest> {
  const places = fc.oneof(
    fc.constantFrom(...platforms).map((platform) => ({ deployment: 'self-hosted', platform }) as const),
    fc.constantFrom(...catalogue.providers.map(({ id }) => id)).map((provider) => ({ deployment: 'sovereign', provider }) as const),
  );
  const answers = fc.record(
    {
      audience: fc.constantFrom('client', 'partner'),
      optional: fc.subarray(environmentIds.slice(1)),
      highAvailability: fc.boolean(),
      conversationsPerMonth: fc.oneof(fc.integer({ min: 1, max: 200_000 }), fc.integer({ min: 1, max: 50_000_000 })),
      supportTier: fc.constantFrom(...supportTierIds),
      termMonths: fc.constantFrom<TermMonths>(1, 12, 24, 36),
      buyer: buyers,
    },
    { noNullPrototype: true },
  );
  return fc.tuple(places, answers).map(([place, { optional, ...rest }]): PricedRequest => {
    const isSingleHost = place.deployment === 'self-hosted' && place.platform === 'single-host';
    return {
      ...place,
      ...rest,
      environments: ['production', ...optional],
      highAvailability: rest.highAvailability && !isSingleHost,
      conversationsPerMonth: isSingleHost ? Math.min(rest.conversationsPerMonth, 90_000) : rest.conversationsPerMonth,
    };
  });
}

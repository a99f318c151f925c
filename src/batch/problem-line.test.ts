import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shippedCatalogue } from '../domain/catalogue/shipped-catalogue.fixture.ts';
import { publishedSchema } from '../share/published-schemas.ts';
import { allowedAnswers } from './allowed-answers.ts';
import { readAnswers } from './read-answers.ts';

const catalogue = shippedCatalogue('2026-11-15');
const faultsOf = (answers: object): readonly string[] => {
  const reading = readAnswers({ answers, catalogue });
  return reading.ok ? [] : reading.faults;
};
const selfHosted = { audience: 'client', deployment: 'self-hosted' };
const partner = { ...selfHosted, audience: 'partner' };

/** Every list of texts that a schema allows at a place, however deep. */
function enumsIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { enum: own, ...rest } = schema as { readonly enum?: readonly unknown[] };
  return [...(own ?? []).filter((value): value is string => typeof value === 'string' && value !== ''), ...Object.values(rest).flatMap(enumsIn)];
}

test('the answers named are those of the published schema', () => {
  const schema = publishedSchema('request', 'https://example.org/schema/request.json') as { readonly properties: { readonly answers: { readonly properties: Readonly<Record<string, { readonly items?: { readonly properties?: object } }>> } } };
  const { properties } = schema.properties.answers;
  const fields = { ...properties, ...properties['freeLines']?.items?.properties, freeLines: {} };
  const listed = Object.entries(fields).map(([field, each]) => [field, enumsIn(each)] as const).filter(([, values]) => values.length > 0);
  assert.ok(listed.length > 14, String(listed.length));
  for (const [field, values] of listed.filter(([name]) => name !== 'buyerCountry' && name !== 'region')) assert.deepEqual([...(allowedAnswers(field, {}) ?? [])].sort(), [...new Set(values)].sort(), field);
});

test('an answer that is not on offer is told with those that are, by the price list where they depend on it', () => {
  assert.deepEqual(faultsOf({ ...selfHosted, audience: 'resellers', platform: 'docker' }), ['audience: “resellers” is not on offer; write client, partner or partner-for-client', 'platform: “docker” is not on offer; write single-host, kubernetes, openshift or air-gapped-kubernetes']);
  assert.deepEqual(faultsOf({ ...selfHosted, environments: ['stage'] }), ['environments: “stage” is not on offer; write staging or test']);
  assert.deepEqual(faultsOf({ ...selfHosted, model: '' }), ['model: an answer is missing; write external, small, medium or large']);
  assert.match(faultsOf({ ...selfHosted, currency: 'euro' })[0] ?? '', /^currency: “euro” is not on offer; write EUR, /);
  assert.match(faultsOf({ audience: 'client', deployment: 'sovereign', provider: 'nimbus' })[0] ?? '', /^provider: the price list of 2026-11-15 does not know “nimbus”; write ovhcloud, scaleway, .* or /);
  assert.match(faultsOf({ audience: 'client', deployment: 'sovereign', provider: 'exoscale', region: 'US' })[0] ?? '', /^region: Exoscale does not host in US by this price list; write [A-Z]{2}(?:, [A-Z]{2})* or [A-Z]{2}, or nothing$/);
  assert.deepEqual(faultsOf({ ...partner, freeLines: [{ description: 'Training', unitPrice: '1', recurrence: 'weekly' }] }), ['freeLines.0.recurrence: “weekly” is not on offer; write one-off or monthly']);
  assert.match(faultsOf({ ...partner, partnerPrices: ['wizard-day:1.00'] })[0] ?? '', /^partnerPrices: the price list of 2026-11-15 has no service “wizard-day”; write engineer-day, devops-day, /);
});

test('what fits a form alone is told in words for a file', () => {
  assert.deepEqual(faultsOf({ ...selfHosted, platform: 'single-host', highAvailability: 'yes', rollout: 'canary' }), [
    'highAvailability: one machine cannot take over from itself; write another platform (kubernetes, openshift or air-gapped-kubernetes), or "no"',
    'rollout: two versions side by side need several machines; write another platform (kubernetes, openshift or air-gapped-kubernetes), or "rolling"',
  ]);
  assert.match(faultsOf({ ...partner, partnerPrices: ['devops-day=1'] })[0] ?? '', /“devops-day=1” cannot be read; write a price as "devops-day:850.00"/);
  for (const answers of [{ audience: '' }, { audience: 'x' }, { buyerCountry: '' }, { buyerCountry: 'XX' }, { environments: 'x' }, { colour: 'x' }, { currency: 'XYZ' }, { buyerName: '\u0001' }, { buyerVatId: 'FR1' }, { buyerVatId: 'DE136695976' }, { documents: 900_000, platform: 'single-host' }]) {
    for (const fault of faultsOf({ ...selfHosted, ...answers })) assert.doesNotMatch(fault, /\b(?:Select|selected|Type|Choose|page|default is used|left out)\b/, fault);
  }
});

test('a character that cannot be printed is named with its place, after white space of every kind and beyond the first plane', () => {
  assert.deepEqual(faultsOf({ ...selfHosted, buyerName: 'A\t\n🙂\u0007' }), ['buyerName: character 5 is U+0007, which cannot be printed; delete it']);
  assert.deepEqual(faultsOf({ ...selfHosted, buyerCity: 'Par\ud800is' }), ['buyerCity: character 4 is U+D800, which cannot be printed; delete it']);
  assert.deepEqual(faultsOf({ ...partner, freeLines: [{ description: 'a\u0085', unitPrice: '1' }] }), ['freeLines.0.description: character 2 is U+0085, which cannot be printed; delete it']);
});

test('a number too large for any reader is called that, and not null', () => {
  const words = 'a number of more than 308 digits cannot be read; write text in quotation marks, or a whole number without them';
  assert.deepEqual(faultsOf({ ...selfHosted, conversationsPerMonth: JSON.parse('1e400') as unknown }), [`conversationsPerMonth: ${words}`]);
});

test('answers of a wrong shape hide no other fault', () => {
  assert.deepEqual(faultsOf({ audience: 'client', deployment: 'sovereign', provider: 1.5, colour: 'red', environments: 'staging', buyerCountry: 'XX' }), [
    'provider: 1.5 cannot be read; write text in quotation marks, or a whole number without them',
    'environments: "staging" cannot be read; write a list of texts in square brackets, such as ["staging"]',
    'colour: there is no such answer; remove it, or take a name from content/README.md',
    'buyerCountry: “XX” is no country code; write the two letters of a country (ISO 3166-1), such as FR',
  ]);
  assert.deepEqual(faultsOf({ ...partner, freeLines: [{ price: '1' }, 5] }), [
    'freeLines.0.price: there is no such answer; remove it, or take a name from content/README.md',
    'freeLines.1: 5 cannot be read; write a line in braces, such as { "description": "Training", "quantity": "2", "unitPrice": "480.00" }',
  ]);
});

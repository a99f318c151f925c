import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { shippedCatalogue, shippedReleaseDates } from '../domain/catalogue/shipped-catalogue.fixture.ts';
import { isoDate } from '../domain/date.ts';
import { estimateFields } from '../domain/estimate/estimate-form.ts';
import { someRequest } from '../domain/estimate/some-request.fixture.ts';
import { readPartnerPriceFile } from './partner-price-file.ts';
import { type SchemaName, schemaNames } from './published-names.ts';
import { publishedSchema } from './published-schemas.ts';
import { readRequestFile, requestToFile } from './request-file.ts';

const address = 'https://release.example/portal/';
/** A validator by somebody else. A format says nothing that the pattern beside it does not. */
const ajv = new Ajv2020({ allErrors: true, validateFormats: false, strict: true });
const validators = Object.fromEntries(schemaNames.map((name) => [name, ajv.compile({ ...publishedSchema(name, address) })]));

const accepts = (name: SchemaName, data: unknown): boolean => validators[name]?.(data) === true;
const given = (text: string) => ({ name: 'file.json', size: text.length });

const isReadRequest = (data: unknown) => readRequestFile(JSON.stringify(data), given('')).ok;
const isReadPrices = (data: unknown) => readPartnerPriceFile(JSON.stringify(data), given(''), shippedCatalogue('2026-11-15')).ok;

const request = (answers: object, head: object = {}) => ({ format: 'aismarttalk-estimate-request', version: 1, release: '2026-11-15', answers, ...head });
const prices = (change: object) => ({ format: 'aismarttalk-partner-prices', version: 1, ...change });
const line = { description: 'Training', quantity: '1.5', unitPrice: 500, recurrence: 'one-off', vatRate: '' };

test('each schema says where it is, and every field what it is for', () => {
  for (const name of schemaNames) {
    const schema = publishedSchema(name, address);
    assert.equal(schema['$id'], `https://release.example/portal/schema/${name}.json`);
    assert.equal(schema['$schema'], 'https://json-schema.org/draft/2020-12/schema');
    for (const [field, property] of Object.entries(schema['properties'] as Record<string, { description?: string }>)) assert.ok((property.description ?? '').length > 10, `${name}.${field}`);
  }
  const { answers } = publishedSchema('request', address)['properties'] as { answers: { properties: Record<string, { title?: string; description?: string; default?: unknown }> } };
  assert.deepEqual(Object.keys(answers.properties), [...estimateFields]);
  for (const [field, { title, description, default: value }] of Object.entries(answers.properties)) assert.ok(title && description && value !== undefined, field);
});

test('every file that is written here fits the published schema', () => {
  for (const date of shippedReleaseDates) {
    const catalogue = shippedCatalogue(date);
    fc.assert(
      fc.property(someRequest(catalogue), (asked) => {
        const { bytes } = requestToFile(asked, { catalogue, name: 'Draft', madeOn: isoDate('2026-11-20'), schemaAddress: `${address}schema/request.json` });
        assert.ok(accepts('request', JSON.parse(new TextDecoder().decode(bytes))), JSON.stringify(validators['request']?.errors));
      }),
      { numRuns: 60 },
    );
  }
});

const readByBoth = [
  request({}), request({}, { $schema: `${address}schema/request.json`, name: 'Mine', madeOn: '2026-11-20' }),
  request({ deployment: 'serverless', audience: 'partner' }),
  request({ deployment: 'sovereign', provider: 'ovhcloud', region: 'FR', platform: 'single-host', highAvailability: 'yes' }),
  request({ conversationsPerMonth: 50_000_000, regions: 5, peakConversations: '', termMonths: 36, backupDays: '0' }),
  request({ audience: 'partner-for-client', partnerDiscount: '12.5', margin: 300, partnerPrices: ['devops-day:800.00', '%effort:20'], freeLines: [line], sellerCountry: 'CH' }),
  request({ buyerVatId: 'DE136695976', buyerCountry: 'DE', buyerVatIdWithheld: 'no', releaseWork: ['security-review'] }),
];

const refusedByBoth = [
  null, [], 'text', {}, prices({}),
  request({}, { version: 2 }), request({}, { version: '1' }), request({}, { release: '15.11.2026' }), request({}, { release: '2026-02-29' }), request({}, { madeOn: '' }), request({}, { name: 7 }), request({}, { extra: 1 }),
  request([]), request({ colour: 'red' }), request({ audience: 'friend' }), request({ deployment: 'Sovereign', provider: 'ovhcloud' }), request({ platform: 'docker' }),
  request({ deployment: 'sovereign' }), request({ deployment: 'sovereign', provider: '' }), request({ deployment: 'sovereign', provider: '<b>' }),
  request({ platform: 'single-host', highAvailability: 'yes' }), request({ platform: 'single-host', rollout: 'canary' }),
  request({ conversationsPerMonth: 0 }), request({ conversationsPerMonth: 1.5 }), request({ conversationsPerMonth: 'many' }), request({ conversationsPerMonth: '' }), request({ regions: 6 }), request({ backupDays: -1 }), request({ onSiteDays: null }),
  request({ environments: 'staging' }), request({ environments: ['moon'] }), request({ releaseWork: [1] }), request({ highAvailability: true }), request({ termMonths: 13 }), request({ termMonths: '6' }), request({ currency: 'euro' }),
  request({ audience: 'partner', partnerDiscount: 91 }), request({ audience: 'partner', partnerDiscount: '1.234' }), request({ audience: 'partner', partnerPrices: ['devops-day:-1'] }), request({ audience: 'partner', partnerPrices: ['devops-day'] }),
  request({ audience: 'partner', freeLines: [{ ...line, unitPrice: '' }] }), request({ audience: 'partner', freeLines: [{ ...line, recurrence: 'yearly' }] }), request({ audience: 'partner', freeLines: [{ ...line, price: '1' }] }),
  request({ audience: 'partner', freeLines: Array.from({ length: 51 }, () => line) }), request({ audience: 'partner-for-client', margin: 301 }), request({ audience: 'partner-for-client', sellerCountry: 'US' }),
  request({ buyerName: 'x'.repeat(201) }), request({ buyerCountry: 'EU' }), request({ buyerCountry: '' }), request({ outsideEuCategory: 'S' }), request({ buyerVatIdWithheld: 'maybe' }),
];

test('what the schema of requests takes, the site reads, and what it refuses, the site refuses', () => {
  for (const data of readByBoth) assert.deepEqual([accepts('request', data), isReadRequest(data)], [true, true], JSON.stringify(data));
  for (const data of refusedByBoth) assert.deepEqual([accepts('request', data), isReadRequest(data)], [false, false], JSON.stringify(data));
});

test('the known differences: figures and names that only the site can judge, and answers it does not look at', () => {
  const schemaAlone = [request({ regions: '6' }), request({ buyerVatId: 'DE136695977', buyerCountry: 'DE' }), request({ buyerElectronicAddress: 'nobody' }), request({ audience: 'partner', partnerPrices: ['%effort:99'] })];
  for (const data of schemaAlone) assert.deepEqual([accepts('request', data), isReadRequest(data)], [true, false], JSON.stringify(data));
  const siteAlone = [request({ conversationsPerMonth: '10 000' }), request({ buyerCountry: 'de' }), request({ environments: ['production'] }), request({ audience: 'client', margin: 'none' })];
  for (const data of siteAlone) assert.deepEqual([accepts('request', data), isReadRequest(data)], [false, true], JSON.stringify(data));
});

test('what the schema of partner prices takes, the site reads, and what it refuses, the site refuses', () => {
  const read = [prices({ prices: { 'devops-day': '1' } }), prices({ prices: {}, discounts: { effort: '1' } }), prices({ name: 'ACME', date: '2026-11-01', discounts: { effort: '20', support: '0.5', licence: '90', infrastructure: '90.00' }, prices: { 'devops-day': '800.00', 'engineer-day': '0' } })];
  for (const data of read) assert.deepEqual([accepts('partner-prices', data), isReadPrices(data)], [true, true], JSON.stringify(data));
  const refused = [
    null, {}, request({}), prices({}), prices({ prices: {}, discounts: {} }), prices({ version: 2 }), prices({ date: 'soon' }), prices({ currency: 'EUR' }),
    prices({ prices: { 'devops-day': 800 } }), prices({ prices: { 'devops-day': '-800' } }), prices({ prices: { 'devops-day': '800,00' } }), prices({ prices: { 'Devops day': '800' } }), prices({ prices: [] }),
    prices({ discounts: { effort: '90.01' } }), prices({ discounts: { effort: '100' } }), prices({ discounts: { effort: 20 } }), prices({ discounts: { effort: '1.234' } }), prices({ discounts: { free: '20' } }),
  ];
  for (const data of refused) assert.deepEqual([accepts('partner-prices', data), isReadPrices(data)], [false, false], JSON.stringify(data));
});

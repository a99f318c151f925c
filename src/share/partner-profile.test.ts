import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { defaultEstimateForm } from '../domain/estimate/estimate-form.ts';
import { type FakeStorage, installFakeStorage } from './fake-storage.fixture.ts';
import { readLogo, readLogoUrl } from './logo.ts';
import { forgetProfile, keepProfile, profileOfForm, profileToAnswers, profileToFile, readProfile, readProfileFile } from './partner-profile.ts';
import { pngFile } from './png.fixture.ts';

let browser: FakeStorage;
beforeEach(() => {
  ({ browser } = installFakeStorage());
});

/** A grey picture; of a tall one, the first rows. */
const png = (width: number, height: number): Uint8Array => pngFile({ width, height, depth: 8, colourType: 0 }, Buffer.alloc((width + 1) * Math.min(height, 64)));

/** The segments of a JPEG that say what it is: an application segment before a progressive frame. */
const jpeg = (width: number, height: number): Uint8Array => Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 6, 1, 2, 3, 4, 0xff, 0xff, 0xc2, 0, 11, 8]),
  Buffer.from([height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0, 0xff, 0xd9]),
]);

const read = (bytes: Uint8Array, name = 'logo.png') => readLogo(bytes, { name, size: bytes.length });
const problemOf = (bytes: Uint8Array, name?: string) => {
  const reading = read(bytes, name);
  assert.ok(!reading.ok, 'the picture was taken');
  return reading.problem;
};

test('a PNG and a JPEG are told by their bytes, with their measures', () => {
  const [a, b] = [read(png(120, 40), 'whatever.txt'), read(jpeg(300, 100))];
  assert.ok(a.ok && b.ok);
  assert.deepEqual([a.value.width, a.value.height, a.value.dataUrl.slice(0, 22)], [120, 40, 'data:image/png;base64,']);
  assert.deepEqual([b.value.width, b.value.height, b.value.dataUrl.slice(0, 23)], [300, 100, 'data:image/jpeg;base64,']);
  assert.deepEqual(readLogoUrl(a.value.dataUrl), a.value);
});

test('an SVG is refused as one, whatever it calls itself', () => {
  const svg = new TextEncoder().encode('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
  for (const name of ['logo.svg', 'logo.png']) assert.deepEqual(problemOf(svg, name), { code: 'logo-is-svg', path: '', values: { name } });
  assert.equal(problemOf(new Uint8Array([0x1f, 0x8b]), 'logo.svgz').code, 'logo-is-svg');
});

test('what is no picture, or not all of one, is refused', () => {
  const whole = png(10, 10);
  for (const bytes of [new Uint8Array(), new TextEncoder().encode('GIF89a'), whole.slice(0, -1), whole.slice(0, 20), jpeg(1, 1).slice(0, -1), new Uint8Array([0xff, 0xd8, 0xff, 0xff, 0xd9])]) {
    assert.equal(problemOf(bytes).code, 'logo-unreadable');
  }
});

test('too many bytes and too many pixels are each told with the limit', () => {
  assert.deepEqual(problemOf(new Uint8Array(200_001)), { code: 'logo-too-large', path: '', values: { name: 'logo.png', kilobytes: 201, highest: 200 } });
  assert.deepEqual(readLogo(png(1, 1), { name: 'logo.png', size: 3_000_000 }), { ok: false, problem: { code: 'logo-too-large', path: '', values: { name: 'logo.png', kilobytes: 3000, highest: 200 } } });
  assert.deepEqual(problemOf(png(5000, 10)), { code: 'logo-dimensions', path: '', values: { name: 'logo.png', width: 5000, height: 10, highest: 4000 } });
  assert.equal(problemOf(png(0, 10)).code, 'logo-dimensions');
});

const logo = () => {
  const reading = read(png(8, 8));
  assert.ok(reading.ok);
  return reading.value;
};
const form = { ...defaultEstimateForm, sellerName: 'ACME', sellerCountry: 'LU', sellerVatId: 'LU26375245', sellerTerms: 'https://acme.example/terms', margin: '15', partnerDiscount: '20' };

test('a profile is who the partner is, and not what an estimate costs', () => {
  const profile = profileOfForm(form, logo());
  assert.equal(keepProfile(profile), true);
  assert.deepEqual(readProfile(), profile);
  assert.deepEqual(Object.keys(profileToAnswers(profile)), ['sellerName', 'sellerStreet', 'sellerPostcode', 'sellerCity', 'sellerCountry', 'sellerVatId', 'sellerLegalId', 'sellerElectronicAddress', 'sellerTerms']);
  assert.doesNotMatch(browser.getItem('portal:partner-profile') ?? '', /margin|Discount|"15"|"20"/);
  assert.equal(forgetProfile(), true);
  assert.equal(readProfile(), undefined);
});

test('a profile travels as a file and comes back whole', () => {
  const profile = profileOfForm(form, logo());
  const file = profileToFile(profile);
  const text = new TextDecoder().decode(file.bytes);
  assert.equal(file.name, 'acme.json');
  assert.deepEqual(readProfileFile(text, { name: file.name, size: text.length }), { ok: true, profile });
});

test('a profile from a file is input from the outside', () => {
  const text = (change: object) => JSON.stringify({ format: 'aismarttalk-partner-profile', version: 1, seller: {}, ...change });
  const problem = (content: string) => {
    const reading = readProfileFile(content, { name: 'p.json', size: content.length });
    return reading.ok ? undefined : { code: reading.problems[0]?.code, ...reading.problems[0]?.values };
  };
  assert.equal(problem(text({})), undefined);
  assert.deepEqual(problem(text({ seller: { margin: '5' } })), {
    code: 'file-key-unknown', name: 'p.json', key: 'seller.margin',
    known: 'sellerName, sellerStreet, sellerPostcode, sellerCity, sellerCountry, sellerVatId, sellerLegalId, sellerElectronicAddress, sellerTerms',
  });
  assert.deepEqual(problem(text({ logo: 'data:image/svg+xml;base64,PHN2Zz4=' })), { code: 'file-wrong-schema', name: 'p.json', field: 'logo' });
  assert.deepEqual(problem(text({ logo: 'javascript:alert(1)' })), { code: 'file-wrong-schema', name: 'p.json', field: 'logo' });
  assert.equal(problem(text({ seller: { sellerCountry: 'US' } }))?.code, 'choice-unknown');
  assert.equal(problem(text({ seller: { sellerVatId: 'LU1' } }))?.code, 'vat-id-format');
});

test('a logo in storage that is no logo is left out, and the rest of the profile stays', () => {
  browser.setItem('portal:partner-profile', JSON.stringify({ seller: { sellerName: 'ACME' }, logo: 'https://evil.example/x.png' }));
  assert.deepEqual([readProfile()?.seller.sellerName, readProfile()?.seller.sellerCountry, readProfile()?.logo], ['ACME', 'FR', undefined]);
  browser.setItem('portal:partner-profile', '{');
  assert.equal(readProfile(), undefined);
  browser.quota = 10;
  assert.equal(keepProfile(profileOfForm(form)), false);
});

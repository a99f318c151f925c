import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import { shippedCatalogue, shippedReleaseDates } from '../domain/catalogue/shipped-catalogue.fixture.ts';
import { isoDate } from '../domain/date.ts';
import { defaultEstimateForm, type EstimateField, estimateFields, type EstimateForm, freeLineFields } from '../domain/estimate/estimate-form.ts';
import type { EstimateRequest } from '../domain/estimate/estimate-request.ts';
import { largestForm } from '../domain/estimate/largest-form.fixture.ts';
import { priceEstimate } from '../domain/estimate/price-estimate.ts';
import { newestCatalogue } from '../domain/estimate/quote-of.fixture.ts';
import { listKinds } from '../domain/estimate/quote.ts';
import { readEstimateRequest } from '../domain/estimate/read-estimate-request.ts';
import { requestToForm } from '../domain/estimate/request-to-form.ts';
import { someRequest } from '../domain/estimate/some-request.fixture.ts';
import { draftOfQuote } from '../domain/invoice/make-draft-invoice.ts';
import { anyText } from '../domain/some-text.fixture.ts';
import { shippedTaxes } from '../domain/tax/shipped-taxes.fixture.ts';
import { checksumOf } from './fragment-checksum.ts';
import { keyByField } from './fragment-format.ts';
import { longestFragment } from './fragment-mark.ts';
import { readFragment } from './read-fragment.ts';
import { requestToFragment } from './request-to-fragment.ts';

const catalogue = newestCatalogue;
const taxes = shippedTaxes('2026-01-01');
const madeOn = isoDate('2026-12-01');
const releases = shippedReleaseDates.map(shippedCatalogue);

function requestFor(change: Partial<EstimateForm>, by: Catalogue = catalogue): EstimateRequest {
  const reading = readEstimateRequest({ ...defaultEstimateForm, ...change }, by);
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.request;
}

/** What the answers of a link cost by the release that it names, with an operator in France. */
function priced(link: string) {
  const { form, release: named, problems } = readFragment(link);
  assert.deepEqual(problems, []);
  const by = releases.find((candidate) => candidate.release.date === named);
  assert.ok(by);
  const request = requestFor(form, by);
  assert.ok(request.deployment !== 'serverless');
  const quote = priceEstimate(request, by, madeOn);
  const draft = draftOfQuote(quote, { operator: { name: 'Operator', country: 'FR' }, taxes, catalogue: by });
  assert.ok(draft.ok);
  return { request, quote, draft: draft.value };
}

const full = requestFor({
  audience: 'partner', deployment: 'sovereign', provider: 'ovhcloud', environments: ['staging', 'test'], highAvailability: 'yes', conversationsPerMonth: '50000000',
  supportTier: 'around-the-clock', termMonths: '36', buyerName: 'Bäcker & Söhne <GmbH>', buyerCountry: 'DE', buyerVatId: 'DE136695976',
  buyerStreet: 'Straße 1', buyerReference: 'Ref 9', purchaseOrder: 'PO 9', freeLines: [{ description: 'Schulung für Meier', quantity: '1', unitPrice: '2.5', recurrence: 'one-off', vatRate: '' }],
});

/** A link as somebody else might make it, with a checksum that fits. */
const forge = (text: string) => `${text}&k=${checksumOf(text)}`;

const codesOf = (fragment: string) => readFragment(fragment).problems.map(({ code }) => code);

test('a link reopens to the same request, release and day, with or without #, by every list', () => {
  for (const by of releases) {
    fc.assert(
      fc.property(someRequest(by), (request) => {
        const fragment = requestToFragment(request, { catalogue: by, madeOn, includeParties: true });
        const reading = readFragment(fragment);
        assert.deepEqual(readFragment(`#${fragment}`), reading);
        assert.deepEqual([reading.release, reading.madeOn, reading.problems], [by.release.date, madeOn, []]);
        assert.deepEqual(readEstimateRequest(reading.form, by), { ok: true, request });
        // The newest list asks every question, and then every answer is in the link.
        if (by === catalogue) assert.deepEqual(reading.form, requestToForm(request));
      }),
      { numRuns: 200 },
    );
  }
});

test('every field of the form has letters of its own in a link', () => {
  assert.deepEqual(Object.keys(keyByField).sort(), [...estimateFields].sort());
  const keys = [...Object.values(keyByField), 'estimate', 'r', 'on', 'k'];
  assert.equal(new Set(keys).size, keys.length);
});

test('every answer of the largest form comes back from its link', () => {
  const request = requestFor(largestForm(catalogue));
  const { form, problems } = readFragment(requestToFragment(request, { catalogue, includeParties: true }));
  assert.deepEqual([form, problems], [requestToForm(request), []]);
  const differing = estimateFields.filter((field) => JSON.stringify(form[field]) !== JSON.stringify(defaultEstimateForm[field]));
  assert.deepEqual(estimateFields.filter((field) => !differing.includes(field)), ['platform', 'buyerVatIdWithheld', 'outsideEuCategory'], 'all others were changed, so that one that is lost would be seen');
});

test('signs that part the lines of a link may stand in their words', () => {
  for (const description of ['~', '*', 'a~b*c~', '**', '%7E', '%2A', '&k=', '=', '#', '100 % ~ 2*3', 'é漢ش😀', "it's (so)!"]) {
    const freeLines = [description, 'next'].map((words) => ({ description: words, quantity: '1.5', unitPrice: '2', recurrence: 'monthly', vatRate: '5.5' }));
    const { form, problems } = readFragment(requestToFragment(requestFor({ audience: 'partner', freeLines }), { catalogue, includeParties: true }));
    assert.deepEqual([form.freeLines, problems], [freeLines, []], description);
  }
});

test('a link is stable: links in old mails must open for ever', () => {
  const link = (change: Partial<EstimateForm>, by: Catalogue) => requestToFragment(requestFor(change, by), { catalogue: by, includeParties: false });
  assert.equal(link({}, shippedCatalogue('2026-09-01')), 'estimate=1&r=2026-09-01&a=client&d=self-hosted&p=kubernetes&e=staging&ha=no&c=10000&s=standard&t=12&py=30&bc=FR&bo=O&k=NMMCRFS');
  assert.equal(link({}, shippedCatalogue('2026-11-15')), 'estimate=1&r=2026-11-15&a=client&d=self-hosted&p=kubernetes&e=staging&ha=no&rg=1&sg=100&bd=30&c=10000&dc=1000&m=external&rp=one&ro=rolling&os=0&s=standard&cu=EUR&t=12&py=30&bc=FR&bo=O&k=KN4PCEA');
  assert.equal(
    link({ audience: 'partner-for-client', partnerPrices: ['devops-day:800.00', '%licence:20'], freeLines: [{ description: 'x', quantity: '2', unitPrice: '9.5', recurrence: 'monthly', vatRate: '' }], releaseWork: ['data-migration', 'security-review'] }, shippedCatalogue('2026-11-15')),
    'estimate=1&r=2026-11-15&a=partner-for-client&d=self-hosted&p=kubernetes&e=staging&ha=no&rg=1&sg=100&bd=30&c=10000&dc=1000&m=external&rp=one&ro=rolling&rw=data-migration.security-review&os=0&s=standard&cu=EUR&t=12&pp=devops-day:800.00~%25licence:20&py=30&fl=~2~9.5~monthly~&bc=FR&bo=O&sc=FR&k=008BA56',
  );
});

/** As the first version wrote them, before releases, capacity, currencies and partners were asked about; with what it made of them. */
const firstLinks: readonly (readonly [string, { readonly oneOff: bigint; readonly monthly: bigint; readonly overTerm: bigint; readonly withoutVat: bigint; readonly withVat: bigint }])[] = [
  ['#estimate=1&r=2026-09-01&a=client&d=self-hosted&p=kubernetes&e=staging&ha=no&c=10000&s=standard&t=12&bc=FR&bo=O&k=QH8WGTR',
    { oneOff: 1_500_000n, monthly: 65_000n, overTerm: 2_280_000n, withoutVat: 1_565_000n, withVat: 1_878_000n }],
  ['#estimate=1&r=2026-06-01&a=client&d=self-hosted&p=kubernetes&e=staging&ha=no&c=10000&s=standard&t=12&bc=FR&bo=O&k=F523KKZ',
    { oneOff: 1_440_000n, monthly: 62_000n, overTerm: 2_184_000n, withoutVat: 1_502_000n, withVat: 1_802_400n }],
  ['#estimate=1&r=2026-09-01&a=client&d=sovereign&h=ovhcloud&e=staging&ha=no&c=10000&s=standard&t=12&bc=FR&bo=O&k=J80E82A',
    { oneOff: 2_377_500n, monthly: 88_792n, overTerm: 3_443_004n, withoutVat: 2_466_292n, withVat: 2_959_550n }],
  ['#estimate=1&r=2026-06-01&a=client&d=sovereign&h=ovhcloud&e=staging&ha=no&c=10000&s=standard&t=12&bc=FR&bo=O&k=DYFDBFD',
    { oneOff: 2_317_500n, monthly: 85_792n, overTerm: 3_347_004n, withoutVat: 2_403_292n, withVat: 2_883_950n }],
  ['#estimate=1&r=2026-09-01&a=partner&d=sovereign&h=exoscale&e=staging.test&ha=yes&c=50000000&s=around-the-clock&t=36&bn=B%C3%A4cker%20%26%20S%C3%B6hne%20%3CGmbH%3E&bc=DE&bv=DE136695976&bo=O&k=DWMJDYM',
    { oneOff: 3_645_500n, monthly: 18_326_554n, overTerm: 663_401_444n, withoutVat: 21_972_054n, withVat: 21_972_054n }],
  ['#estimate=1&r=2026-09-01&a=client&d=sovereign&h=clarence&e=&ha=no&c=10000&s=standard&t=1&bc=US&bo=G&k=BNTBYVT',
    { oneOff: 1_743_500n, monthly: 53_000n, overTerm: 1_796_500n, withoutVat: 1_796_500n, withVat: 1_796_500n }],
];

test('links of the first version still open without a problem, and to the cent that they were made with', () => {
  for (const [link, expected] of firstLinks) {
    const { quote: { totals, lines, conversion }, draft } = priced(link);
    const { oneOff, monthly, overTerm } = totals;
    assert.deepEqual({ oneOff, monthly, overTerm, withoutVat: draft.totals.withoutVat, withVat: draft.totals.withVat }, expected, link);
    assert.deepEqual([totals.eachRelease, conversion, lines.every(({ allowances }) => allowances.length === 0)], [0n, undefined, true]);
  }
  assert.deepEqual(readFragment('#estimate=1&r=2026-09-01&a=partner&d=serverless&k=CHY0KRF'), { form: { ...defaultEstimateForm, audience: 'partner', deployment: 'serverless' }, release: '2026-09-01', problems: [] });
});

test('nothing that names somebody, or that somebody wrote, is in a link unless asked for', () => {
  const without = requestToFragment(full, { catalogue, includeParties: false });
  assert.doesNotMatch(decodeURIComponent(without), /Bäcker|136695976|Straße|Ref 9|PO 9|Meier/);
  const { form, problems } = readFragment(without);
  assert.deepEqual([form.buyerName, form.buyerVatId, form.buyerVatIdWithheld, form.buyerCountry, form.purchaseOrder, form.freeLines[0]?.description, problems], ['', '', 'yes', 'DE', '', '', []]);
  const withParties = decodeURIComponent(requestToFragment(full, { catalogue, includeParties: true }));
  for (const words of ['Bäcker & Söhne <GmbH>', 'DE136695976', 'Straße 1', 'Ref 9', 'PO 9', 'Schulung für Meier']) assert.ok(withParties.includes(words), words);
});

test('without the parties, the tax and every amount stay what they were', () => {
  for (const by of releases) {
    fc.assert(
      fc.property(someRequest(by), (request) => {
        const [withParties, without] = [true, false].map((includeParties) => priced(requestToFragment(request, { catalogue: by, includeParties })));
        assert.ok(withParties && without);
        assert.deepEqual(without.draft.vat, withParties.draft.vat);
        assert.deepEqual([without.draft.totals, without.draft.vatGroups, without.draft.vatAccounting], [withParties.draft.totals, withParties.draft.vatGroups, withParties.draft.vatAccounting]);
        const { vatId, vatIdWithheld } = request.buyer;
        assert.equal(without.draft.buyerVatIdWithheld, vatId !== undefined || vatIdWithheld === true);
        // Written again, it is the same link: nothing more is lost on the way.
        assert.equal(requestToFragment(without.request, { catalogue: by, includeParties: true }), requestToFragment(request, { catalogue: by, includeParties: false }));
      }),
      { numRuns: 150 },
    );
  }
});

test('the day of a draft travels with its link, so that its reference and validity stay what they were', () => {
  const { madeOn: day } = readFragment(requestToFragment(full, { catalogue, madeOn, includeParties: true }));
  assert.equal(day, madeOn);
  assert.ok(!('madeOn' in readFragment(requestToFragment(full, { catalogue, includeParties: true }))));
  const { madeOn: none, problems } = readFragment(forge('estimate=1&r=2026-09-01&on=2026-02-30&a=client'));
  assert.deepEqual([none, problems], [undefined, [{ code: 'link-part-unknown', path: '', values: { part: 'on=2026-02-30' } }]]);
});

test('the largest request without parties and lines by hand fits 600 characters, all of them safe in an address', () => {
  const priceFile = [...catalogue.services.services.map(({ id }) => `${id}:999999.99`), ...listKinds.map((kind) => `%${kind}:12.34`)];
  const fragment = requestToFragment(requestFor({ ...largestForm(catalogue), freeLines: [], partnerPrices: priceFile }), { catalogue, madeOn, includeParties: false });
  assert.ok(fragment.length <= 600, String(fragment.length));
  assert.match(fragment, /^[A-Za-z0-9=&%._~:-]+$/);
});

test('a line by hand without its words takes at most 36 characters, and fifty of them are safe in an address', () => {
  const linkOf = (freeLines: EstimateForm['freeLines']) => requestToFragment(requestFor({ ...largestForm(catalogue), freeLines }), { catalogue, includeParties: false });
  const { freeLines } = largestForm(catalogue);
  assert.ok(linkOf(freeLines).length - linkOf([]).length <= 50 * 36);
  assert.match(linkOf(freeLines), /^[A-Za-z0-9=&%._~:*-]+$/);
});

test('the longest honest link there can be, with every text in letters that an address writes with nine, is read', () => {
  const request = requestFor(largestForm(catalogue, '漢'));
  const fragment = requestToFragment(request, { catalogue, madeOn, includeParties: true });
  assert.ok(fragment.length > 100_000 && fragment.length <= longestFragment, String(fragment.length));
  const { form, problems } = readFragment(fragment);
  assert.deepEqual([readEstimateRequest(form, catalogue), problems], [{ ok: true, request }, []]);
});

test('serverless is shared too', () => {
  const fragment = requestToFragment(requestFor({ deployment: 'serverless', audience: 'partner' }), { catalogue, includeParties: true });
  const { form, problems } = readFragment(fragment);
  assert.deepEqual([form.deployment, form.audience, problems], ['serverless', 'partner', []]);
});

test('the fragment of a heading, and no fragment, are no links', () => {
  for (const fragment of ['', '#', '#prices', 'estimate-summary']) assert.deepEqual(readFragment(fragment), { form: defaultEstimateForm, problems: [] });
});

test('a link cut off anywhere opens with defaults and says that it is damaged', () => {
  const fragment = requestToFragment(full, { catalogue, includeParties: true });
  for (let length = 'estimate='.length; length < fragment.length; length += 1) {
    const { form, problems } = readFragment(fragment.slice(0, length));
    assert.deepEqual([form, problems.map(({ code }) => code)], [defaultEstimateForm, ['link-damaged']], String(length));
  }
});

test('a link with any one character changed opens with defaults and says so', () => {
  const fragment = requestToFragment(full, { catalogue, includeParties: true });
  for (let at = 'estimate='.length; at < fragment.length; at += 1) {
    const altered = `${fragment.slice(0, at)}${fragment[at] === 'x' ? 'y' : 'x'}${fragment.slice(at + 1)}`;
    const { form, problems } = readFragment(altered);
    assert.deepEqual([form, problems.length], [defaultEstimateForm, 1], altered);
  }
});

test('a link from a future version is told apart from a damaged one', () => {
  assert.deepEqual(readFragment(forge('estimate=2&who=knows')).problems, [{ code: 'link-version-unknown', path: '', values: { version: '2' } }]);
});

test('a link of 200 kB is not even looked into', () => {
  assert.deepEqual(codesOf(forge(`estimate=1&bn=${'x'.repeat(200_000)}`)), ['link-too-long']);
  assert.deepEqual(codesOf(`estimate=${'&'.repeat(10_000_000)}`), ['link-too-long']);
});

test('markup in every field: each is put back to its default and named', () => {
  const markup = '<img src=x onerror=alert(1)>';
  const text = `estimate=1&r=${encodeURIComponent(markup)}&${estimateFields.map((field) => `${keyByField[field]}=${encodeURIComponent(markup)}`).join('&')}`;
  const { form, release: named, problems } = readFragment(forge(text));
  const words = ['buyerName', 'buyerStreet', 'buyerCity', 'buyerReference', 'purchaseOrder'] as const;
  assert.deepEqual(form, { ...defaultEstimateForm, ...Object.fromEntries(words.map((field) => [field, markup])) });
  assert.equal(named, undefined);
  const fields = problems.map(({ code, path }) => (code === 'link-field-unreadable' ? path : code));
  assert.deepEqual(fields, ['link-part-unknown',
    'audience', 'deployment', 'environments', 'highAvailability', 'regions', 'storageGb', 'backupDays', 'conversationsPerMonth', 'documents', 'peakConversations', 'model',
    'releasePlan', 'rollout', 'releaseWork', 'onSiteDays', 'supportTier', 'currency', 'termMonths', 'paymentDays',
    'buyerPostcode', 'buyerCountry', 'buyerVatIdWithheld', 'buyerElectronicAddress', 'outsideEuCategory', 'platform', 'buyerVatId']);
});

test('what a partner’s link says that cannot be read is put back too', () => {
  const { form, problems } = readFragment(forge('estimate=1&r=2026-11-15&a=partner-for-client&d=sovereign&h=ovhcloud&hr=zz&pd=x&pp=a&mg=-1&fl=a*b~c&sc=US&sv=1'));
  assert.deepEqual(form, { ...defaultEstimateForm, audience: 'partner-for-client', deployment: 'sovereign', provider: 'ovhcloud' });
  assert.deepEqual(problems.map(({ path }) => path), ['region', 'partnerDiscount', 'partnerPrices', 'margin', 'freeLines', 'sellerCountry', 'sellerVatId']);
});

test('a provider that cannot be read leaves the question open', () => {
  const { form, problems } = readFragment(forge('estimate=1&r=2026-09-01&d=sovereign&h=%3Cb%3E'));
  assert.deepEqual([form.deployment, form.provider, problems.map(({ path }) => path)], ['sovereign', '', ['provider']]);
});

test('keys of prototypes, repeated keys and unknown keys do no harm', () => {
  const { form, problems } = readFragment(forge('estimate=1&r=2026-09-01&__proto__=x&constructor=y&a=partner&a=client&toString=z'));
  assert.equal(form.audience, 'partner');
  assert.deepEqual(problems.map(({ code }) => code), ['link-part-unknown', 'link-part-unknown', 'link-part-unknown']);
  assert.equal(({} as Record<string, unknown>)['x'], undefined);
});

test('a stray % is damage', () => {
  assert.deepEqual(codesOf(forge('estimate=1&r=2026-09-01&bn=%E0%A4%A')), ['link-damaged']);
});

const isLike = (field: EstimateField, answer: unknown) => (typeof defaultEstimateForm[field] === 'string' ? typeof answer === 'string' : Array.isArray(answer));

test('no text at all makes it throw, and what it gives back is always a form', () => {
  const values = fc.oneof(anyText(), fc.constantFrom('a~b*c', '~~~~~~~*', '%', '%25effort:1', '1~1~monthly~20', 'partner-for-client', 'sovereign'));
  const parts = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...Object.values(keyByField), 'r', 'on', '__proto__'), anyText()), values), { maxLength: 15 });
  const links = parts.map((all) => forge(`estimate=1&${all.map(([key, value]) => `${key}=${value.replace(/[\ud800-\udfff]/g, '')}`).join('&')}`));
  fc.assert(
    fc.property(fc.oneof(anyText().map((text) => `estimate=1${text}`), links), (fragment) => {
      const { form } = readFragment(fragment);
      assert.deepEqual(Object.keys(form).sort(), [...estimateFields].sort());
      assert.ok(estimateFields.every((field) => isLike(field, form[field])));
      for (const line of form.freeLines) assert.deepEqual(Object.keys(line).sort(), [...freeLineFields].sort());
    }),
    { numRuns: 300 },
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeOperator, exportInput, type Sample, type SampleName, sampleInput, samples } from '../samples.fixture.ts';
import { draftToEInvoice } from './draft-to-e-invoice.ts';
import type { EInvoice } from './e-invoice.ts';
import { splitElectronicAddress } from './electronic-address.ts';

function eInvoice(sample: Sample): EInvoice {
  const reading = draftToEInvoice(exportInput(sample));
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.eInvoice;
}

const of = (name: SampleName): EInvoice => eInvoice(samples[name]);

test('BT-3: a draft is of type 325, which no network for invoices takes', () => {
  assert.equal(of('standard-rate').typeCode, '325');
});

test('BT-21, BT-22: the first note says in the language of the document that it is no invoice, and in French beside it', () => {
  assert.deepEqual(of('standard-rate').notes[0], { subject: 'AAI', text: 'Projet à titre indicatif, ne pas payer. Ce document n’est pas une facture et ne vaut pas facture.' });
  assert.match(of('reverse-charge').notes[0]?.text ?? '', /^Entwurf, .* gilt nicht als solche\. Ne vaut pas facture\.$/);
});

test('BT-21: a French seller gives notes PMT, PMD and AAB, any other seller none of them', () => {
  const subjects = (name: SampleName) => of(name).notes.flatMap(({ subject = [] }) => subject);
  assert.deepEqual(subjects('standard-rate'), ['AAI', 'PMT', 'PMD', 'AAB']);
  assert.deepEqual(subjects('resale-with-mixed-rates'), ['AAI']);
});

test('BT-22: notes name the example price list, the validity, the terms, and that the VAT id is to be confirmed', () => {
  const texts = of('one-line').notes.map(({ text }) => text);
  assert.ok(texts.includes('Made from the example price list of 15 November 2026. AI SmartTalk has not published these prices.'));
  assert.ok(texts.includes('Valid until: 20 December 2026'));
  assert.ok(texts.includes('The client terms of sale apply.'));
  assert.ok(texts.includes('VAT number: to be confirmed'));
  assert.ok(!of('export').notes.some(({ text }) => text.includes('to be confirmed')));
});

test('BT-22: of a buyer whose postcode is in a territory with rules of its own, the draft says so and keeps the tax of the country', () => {
  const inLasPalmas = { buyerName: 'B', buyerPostcode: '35001', buyerCity: 'Las Palmas', buyerCountry: 'ES', buyerVatId: 'ESA13585625' };
  const { notes, vatGroups } = eInvoice({ language: 'en', answers: inLasPalmas });
  const remark = 'For a buyer in this territory (\u206835001 Las Palmas\u2069), VAT follows rules of its own, which are not applied here. Ask your accountant before you rely on this draft.';
  assert.ok(notes.some(({ text }) => text === remark));
  assert.equal(vatGroups[0]?.category, 'AE');
  for (const elsewhere of [{ ...inLasPalmas, buyerPostcode: '28001' }, { ...inLasPalmas, buyerCountry: 'US', buyerVatId: '' }]) {
    assert.ok(!eInvoice({ language: 'en', answers: elsewhere }).notes.some(({ text }) => text.includes('territory')));
  }
});

test('BT-22: of a seller whose postcode is in a territory with rules of its own, the draft says so whatever the tax, beside what it says of the buyer', () => {
  const seller = { audience: 'partner-for-client', sellerName: 'S', sellerStreet: 'Calle 1', sellerPostcode: '35001', sellerCity: 'Las Palmas', sellerCountry: 'ES', sellerVatId: 'ESA13585625' } as const;
  const remark = 'For a seller in this territory (\u206835001 Las Palmas\u2069), VAT follows rules of its own, which are not applied here. Ask your accountant before you rely on this draft.';
  const buyers = { S: { buyerName: 'B', buyerCountry: 'ES' }, AE: { buyerName: 'B', buyerCountry: 'DE', buyerVatId: 'DE136695976' }, O: { buyerName: 'B', buyerCountry: 'US' } };
  for (const [category, buyer] of Object.entries(buyers)) {
    const { notes, vatGroups } = eInvoice({ language: 'en', answers: { ...seller, ...buyer } });
    assert.deepEqual([vatGroups[0]?.category, notes.filter(({ text }) => text.includes('territory')).map(({ text }) => text)], [category, [remark]]);
    const inMadrid = eInvoice({ language: 'en', answers: { ...seller, ...buyer, sellerPostcode: '28001' } });
    assert.ok(!inMadrid.notes.some(({ text }) => text.includes('territory')));
  }
  const both = eInvoice({ language: 'en', answers: { ...seller, ...buyers.S, buyerPostcode: '38001', buyerCity: 'Santa Cruz' } }).notes.filter(({ text }) => text.includes('territory'));
  assert.deepEqual(both.map(({ text }) => text.slice(0, 14)), ['For a seller i', 'For a buyer in']);
});

test('BT-22: lines on request are named, counted and in no sum', () => {
  const { notes, lines } = of('on-request');
  const texts = notes.map(({ text }) => text);
  assert.ok(texts.includes('This draft is partial: lines on request are in no total.'));
  assert.match(texts.find((text) => text.startsWith('On request')) ?? '', /^On request, in no total: .+ \(1 machine\) · .+ \(104 GB\) · .+/);
  assert.ok(lines.every(({ name }) => !name.includes('Clarence')));
});

test('BT-22: converted prices name rate and day', () => {
  assert.ok(of('reverse-charge-in-dollars').notes.some(({ text }) => text === 'Prices converted from EUR to USD at 1.16, an example rate of 15 November 2026.'));
});

test('BT-6, BT-111: in another currency than the seller’s, VAT is told in the seller’s too', () => {
  assert.equal(of('swiss-francs').vatAccounting?.currency, 'EUR');
  assert.equal(of('swiss-reseller-in-euro').vatAccounting?.currency, 'CHF');
  assert.equal(of('standard-rate').vatAccounting, undefined);
});

test('BT-10, BT-13, BT-20, BT-23: references, payment term in words, process of a French seller', () => {
  const { buyerReference, purchaseOrder, businessProcess } = of('standard-rate');
  assert.deepEqual([buyerReference, purchaseOrder, businessProcess], ['Service 4', 'BC-2026/17', 'S1']);
  assert.equal(of('one-line').paymentTerms, 'Payment term of an invoice: 30 days.');
  assert.equal(eInvoice({ language: 'en', answers: { buyerName: 'B', paymentDays: '0' } }).paymentTerms, 'Payment term of an invoice: at once.');
  assert.equal(of('resale-with-mixed-rates').businessProcess, undefined);
});

test('BT-34, BT-49: a mail address is of scheme EM, another names its own', () => {
  assert.deepEqual(of('reverse-charge').buyer.electronicAddress, { scheme: 'EM', id: 'rechnung@example.de' });
  assert.deepEqual(of('not-subject-to-vat').seller.electronicAddress, { scheme: '0225', id: '931402820' });
  assert.deepEqual(splitElectronicAddress('0088:1:2'), { scheme: '0088', id: '1:2' });
});

test('BT-30, BT-31, BT-32: as shipped the SIREN is legal id and tax registration; a VAT id takes the second’s place', () => {
  const { legalId, vatId, taxRegistration } = of('standard-rate').seller;
  assert.deepEqual([legalId, vatId, taxRegistration], [{ scheme: '0002', id: '931402820' }, undefined, '931402820']);
  assert.deepEqual([of('export').seller.vatId, of('export').seller.taxRegistration], ['FR83404833048', undefined]);
});

test('BT-32, BR-O-02: not subject to VAT, the seller’s VAT id becomes its registration and the buyer’s is left out', () => {
  const { seller, buyer, lines, vatGroups } = of('not-subject-to-vat');
  assert.deepEqual([seller.vatId, seller.taxRegistration, buyer.vatId, buyer.identifier], [undefined, 'FR83404833048', undefined, undefined]);
  assert.ok(lines.every((line) => !('vatRate' in line)) && vatGroups.every((group) => !('rate' in group)));
});

test('BT-29, BR-CO-26: a seller with nothing but a VAT id that it may not name is identified by it', () => {
  assert.deepEqual([of('resale-abroad').seller.identifier, of('resale-abroad').seller.taxRegistration], ['LU26375245', 'LU26375245']);
  assert.equal(of('not-subject-to-vat').seller.identifier, undefined);
});

test('BT-46, BR-CO-09: a number without the letters of its country is no VAT id; Greece, Northern Ireland and Monaco have letters of their own', () => {
  assert.deepEqual([of('export').buyer.vatId, of('export').buyer.identifier], [undefined, '123456789']);
  const vatIdOf = (buyerCountry: string, buyerVatId: string) =>
    eInvoice({ language: 'en', operator: completeOperator, answers: { buyerName: 'B', buyerCountry, buyerVatId, outsideEuCategory: 'G' } }).buyer.vatId;
  assert.equal(vatIdOf('GR', 'EL094259216'), 'EL094259216');
  assert.equal(vatIdOf('MC', 'FR83404833048'), 'FR83404833048');
  assert.equal(vatIdOf('GB', 'XI980780684'), 'XI980780684');
  assert.equal(vatIdOf('US', 'US123'), 'US123');
});

test('BT-120, BT-121: the reason in words and by code, with the mention that French law prescribes', () => {
  const reasonOf = (name: SampleName) => [of(name).vatGroups[0]?.reasonCode, of(name).vatGroups[0]?.reason];
  assert.deepEqual(reasonOf('reverse-charge-in-dollars'), ['VATEX-EU-AE', 'Reverse charge: the buyer (Germany) accounts for the VAT. (Autoliquidation)']);
  assert.deepEqual(reasonOf('not-subject-to-vat'), ['VATEX-EU-O', 'Not subject to VAT: the buyer (United States) is outside the European Union. (TVA non applicable – art. 259-1 du CGI)']);
  assert.deepEqual(reasonOf('export'), ['VATEX-EU-G', 'Export outside the European Union (United States): free of tax. (TVA non applicable – art. 259-1 du CGI)']);
  assert.deepEqual(reasonOf('resale-abroad'), ['VATEX-EU-O', 'Not subject to VAT: the buyer (United States) is outside the European Union.']);
  assert.deepEqual(reasonOf('standard-rate'), [undefined, undefined]);
  const inFrench = eInvoice({ language: 'fr', answers: { ...samples['reverse-charge'].answers } });
  assert.equal(inFrench.vatGroups[0]?.reason, 'Autoliquidation\u00a0: la TVA est due par l’acheteur (Allemagne).');
});

test('BG-27: discounts name reason, percentage, base and amount', () => {
  const support = of('partner-with-discounts').lines.at(-1);
  assert.deepEqual(support?.allowances, [
    { currency: 'EUR', amount: '25.00', base: '250.00', percent: '10', reason: 'Commitment discount', reasonCode: '102' },
    { currency: 'EUR', amount: '39.38', base: '225.00', percent: '17.5', reason: 'Partner discount', reasonCode: '95' },
  ]);
  assert.equal(support?.net, '185.62');
});

test('BT-151, BT-152: rates of a resale’s own lines stand in their shortest form, and 0 % is zero rated', () => {
  assert.deepEqual(of('resale-with-mixed-rates').vatGroups.map(({ category, rate, taxable, tax }) => [category, rate, taxable, tax]), [
    ['S', '17', '17606.26', '2993.06'], ['S', '3', '1200.00', '36.00'], ['Z', '0', '99.99', '0.00'],
  ]);
});

test('BT-154: what is rented by the month says how many of what', () => {
  const machines = of('swiss-francs').lines.find(({ name }) => name.includes('machine') || name.includes('Machine'));
  assert.equal(machines?.unitCode, 'MON');
  assert.match(machines?.description ?? '', /^\d+\smachines?$/);
});

test('BG-24: the link that reopens a draft goes with it, but never to a partner’s client', () => {
  assert.match(of('partner-with-discounts').supportingDocuments[0]?.address ?? '', /^https:\/\/portal\.example\/en\/estimator\/#/);
  assert.deepEqual(of('resale-with-mixed-rates').supportingDocuments, []);
  const { shareLink: _link, ...withoutLink } = sampleInput('one-line');
  const reading = draftToEInvoice(withoutLink);
  assert.ok(reading.ok && reading.eInvoice.supportingDocuments.length === 0);
  const relative = draftToEInvoice({ ...withoutLink, shareLink: '/en/estimator/#a' });
  assert.ok(relative.ok && relative.eInvoice.supportingDocuments.length === 0);
});

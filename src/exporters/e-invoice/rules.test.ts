import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { writeCii } from '../cii/make-cii.ts';
import { type SampleName, sampleInput, sampleNames } from '../samples.fixture.ts';
import { writeUbl } from '../ubl/make-ubl.ts';
import { draftToEInvoice } from './draft-to-e-invoice.ts';
import type { Allowance, EInvoice, Line, Party, Totals, VatBreakdown } from './e-invoice.ts';
import { readEInvoice, type Syntax } from './read-e-invoice.fixture.ts';
import { brokenRules, rules } from './rules.fixture.ts';

const writers = { cii: writeCii, ubl: writeUbl } as const;
const syntaxes = Object.keys(writers) as readonly Syntax[];

function eInvoiceOf(name: SampleName): EInvoice {
  const reading = draftToEInvoice(sampleInput(name));
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.eInvoice;
}

/** A draft of each kind that breaks no rule. */
const good = {
  S: eInvoiceOf('standard-rate'),
  AE: eInvoiceOf('reverse-charge'),
  O: eInvoiceOf('not-subject-to-vat'),
  G: eInvoiceOf('export'),
  mixed: eInvoiceOf('resale-with-mixed-rates'),
  discounts: eInvoiceOf('partner-with-discounts'),
  converted: eInvoiceOf('swiss-francs'),
};

interface Broken {
  readonly from?: keyof typeof good;
  /** What the good draft becomes. */
  readonly change: (invoice: EInvoice) => EInvoice;
  /** What cannot but break with it. */
  readonly also?: readonly string[];
  /** Where only one of the two has a place for the mistake. */
  readonly only?: Syntax;
  /** A mistake of the text, where the model has no place for it. */
  readonly changeXml?: Partial<Readonly<Record<Syntax, (xml: string) => string>>>;
}

const unchanged = (invoice: EInvoice): EInvoice => invoice;
const set = (change: Partial<EInvoice>) => (invoice: EInvoice): EInvoice => ({ ...invoice, ...change });
const seller = (change: Partial<Party>) => (invoice: EInvoice): EInvoice => ({ ...invoice, seller: { ...invoice.seller, ...change } });
const buyer = (change: Partial<Party>) => (invoice: EInvoice): EInvoice => ({ ...invoice, buyer: { ...invoice.buyer, ...change } });
const total = (change: (totals: Totals) => Partial<Totals>) => (invoice: EInvoice): EInvoice => ({ ...invoice, totals: { ...invoice.totals, ...change(invoice.totals) } });
const firstLine = (change: (line: Line) => Partial<Line>) => (invoice: EInvoice): EInvoice =>
  ({ ...invoice, lines: invoice.lines.map((line, index) => (index === 0 ? { ...line, ...change(line) } : line)) });
const firstGroup = (change: (group: VatBreakdown) => Partial<VatBreakdown>) => (invoice: EInvoice): EInvoice =>
  ({ ...invoice, vatGroups: invoice.vatGroups.map((group, index) => (index === 0 ? { ...group, ...change(group) } : group)) });
const firstAllowance = (change: Partial<Allowance>) => firstLine(({ allowances }) => ({ allowances: allowances.map((allowance, index) => (index === 0 ? { ...allowance, ...change } : allowance)) }));
const both = (...changes: readonly ((invoice: EInvoice) => EInvoice)[]) => (invoice: EInvoice): EInvoice => changes.reduce((changed, change) => change(changed), invoice);

/** An amount so many cents higher. */
const plus = (amount: string, cents: number): string => {
  const units = BigInt(amount.replace('.', '')) + BigInt(cents);
  return `${units / 100n}.${String(units % 100n).padStart(2, '0')}`;
};

const withoutNumbers = { legalId: undefined, vatId: undefined, taxRegistration: undefined, identifier: undefined } as unknown as Partial<Party>;
const noAddress = (party: 'seller' | 'buyer') => (invoice: EInvoice): EInvoice => ({ ...invoice, [party]: { ...invoice[party], address: { country: '' } } });
const noCountry = (party: 'seller' | 'buyer') => (invoice: EInvoice): EInvoice => ({ ...invoice, [party]: { ...invoice[party], address: { ...invoice[party].address, country: '' } } });
const noScheme = { electronicAddress: { id: 'a@example.org' } } as unknown as Partial<Party>;
/** A group of another category, with everything that its own rules want. */
const regrouped = (category: string) => firstGroup(() => ({ category, reason: 'Autoliquidation', reasonCode: 'VATEX-EU-AE' }));

const broken: Readonly<Record<string, Broken>> = {
  'BR-01': { change: set({ specification: '' }) },
  'BR-02': { change: set({ number: '' }) },
  'BR-03': { change: set({ issuedOn: '' }) },
  'BR-04': { change: set({ typeCode: '' }) },
  'BR-05': { change: set({ currency: '' }), also: ['BR-CL-03'] },
  'BR-06': { change: seller({ name: '' }) },
  'BR-07': { change: buyer({ name: '' }) },
  'BR-08': { change: noAddress('seller'), also: [] },
  'BR-09': { change: noCountry('seller') },
  'BR-10': { change: noAddress('buyer') },
  'BR-11': { change: noCountry('buyer') },
  'BR-12': { change: total(() => ({ lines: '' })) },
  'BR-13': { change: total(() => ({ withoutVat: '' })) },
  'BR-14': { change: total(() => ({ withVat: '' })) },
  'BR-15': { change: total(() => ({ due: '' })) },
  'BR-16': { from: 'AE', change: both(set({ lines: [] })), also: ['BR-CO-10', 'BR-AE-01', 'BR-AE-08'] },
  'BR-21': { change: firstLine(() => ({ id: '' })) },
  'BR-22': { change: firstLine(() => ({ quantity: '' })) },
  'BR-23': { change: firstLine(() => ({ unitCode: undefined as unknown as string })) },
  'BR-24': { change: firstLine(() => ({ net: '' })), also: ['BR-CO-10', 'BR-S-08'] },
  'BR-25': { change: firstLine(() => ({ name: '' })) },
  'BR-26': { change: firstLine(() => ({ unitPrice: '' })) },
  'BR-27': { change: firstLine(({ unitPrice }) => ({ unitPrice: `-${unitPrice}` })), also: ['line-net-is-exact'] },
  'BR-41': { from: 'discounts', change: firstAllowance({ amount: '' }), also: ['line-net-is-exact'] },
  'BR-42': { from: 'discounts', change: firstAllowance({ reason: '', reasonCode: '' }), also: ['BR-CO-23'] },
  'BR-45': { change: firstGroup(() => ({ taxable: '' })) },
  'BR-46': { from: 'AE', change: firstGroup(() => ({ tax: '' })) },
  'BR-47': { change: firstGroup(() => ({ category: '' })), also: ['BR-S-01'] },
  'BR-48': { from: 'AE', change: firstGroup(() => ({ rate: '' })) },
  'BR-52': { change: (invoice) => ({ ...invoice, supportingDocuments: invoice.supportingDocuments.map((document) => ({ ...document, reference: '' })) }) },
  'BR-53': { from: 'converted', change: (invoice) => ({ ...invoice, vatAccounting: { currency: 'EUR', vat: '' } }) },
  'BR-62': { change: seller(noScheme) },
  'BR-63': { change: buyer(noScheme) },

  'BR-CO-03': {
    change: unchanged,
    changeXml: {
      cii: (xml) => xml.replace(/(<ram:CategoryCode>S<\/ram:CategoryCode>\n)(\s*<ram:RateApplicablePercent>20<\/ram:RateApplicablePercent>\n\s*<\/ram:ApplicableTradeTax>\n\s*<ram:SpecifiedTradePaymentTerms>)/, '$1<ram:TaxPointDate><udt:DateString format="102">20261120</udt:DateString></ram:TaxPointDate><ram:DueDateTypeCode>5</ram:DueDateTypeCode>$2'),
      ubl: (xml) => xml.replace('  <cbc:DocumentCurrencyCode>', '  <cbc:TaxPointDate>2026-11-20</cbc:TaxPointDate>\n  <cbc:DocumentCurrencyCode>')
        .replace('  <cac:OrderReference>', '  <cac:InvoicePeriod><cbc:DescriptionCode>3</cbc:DescriptionCode></cac:InvoicePeriod>\n  <cac:OrderReference>'),
    },
  },
  'BR-CO-04': { change: firstLine(() => ({ vatCategory: '' })), also: ['BR-S-08'] },
  'BR-CO-07': { from: 'discounts', change: firstAllowance({ reason: 'Commitment discount' }) },
  'BR-CO-09': { change: buyer({ vatId: '12345678901' }) },
  'BR-CO-10': { change: total(({ lines, withoutVat, withVat, due }) => ({ lines: plus(lines, 100), withoutVat: plus(withoutVat, 100), withVat: plus(withVat, 100), due: plus(due, 100) })) },
  'BR-CO-11': {
    change: total(({ withoutVat, withVat, due }) => ({ withoutVat: plus(withoutVat, -100), withVat: plus(withVat, -100), due: plus(due, -100) })),
    changeXml: {
      cii: (xml) => xml.replace('<ram:TaxBasisTotalAmount>', '<ram:AllowanceTotalAmount>1.00</ram:AllowanceTotalAmount><ram:TaxBasisTotalAmount>'),
      ubl: (xml) => xml.replace(/(<\/cbc:TaxInclusiveAmount>)/, '$1<cbc:AllowanceTotalAmount currencyID="EUR">1.00</cbc:AllowanceTotalAmount>'),
    },
  },
  'BR-CO-12': {
    change: total(({ withoutVat, withVat, due }) => ({ withoutVat: plus(withoutVat, 100), withVat: plus(withVat, 100), due: plus(due, 100) })),
    changeXml: {
      cii: (xml) => xml.replace('<ram:TaxBasisTotalAmount>', '<ram:ChargeTotalAmount>1.00</ram:ChargeTotalAmount><ram:TaxBasisTotalAmount>'),
      ubl: (xml) => xml.replace(/(<\/cbc:TaxInclusiveAmount>)/, '$1<cbc:ChargeTotalAmount currencyID="EUR">1.00</cbc:ChargeTotalAmount>'),
    },
  },
  'BR-CO-13': { change: total(({ withoutVat, withVat, due }) => ({ withoutVat: plus(withoutVat, 100), withVat: plus(withVat, 100), due: plus(due, 100) })) },
  'BR-CO-14': { change: total(({ vat, withVat, due }) => ({ vat: plus(vat, 100), withVat: plus(withVat, 100), due: plus(due, 100) })) },
  'BR-CO-15': { change: total(({ withVat, due }) => ({ withVat: plus(withVat, 100), due: plus(due, 100) })) },
  'BR-CO-16': { change: total(({ due }) => ({ due: plus(due, 100) })) },
  'BR-CO-17': {
    change: both(firstGroup(({ tax }) => ({ tax: plus(tax, 500) })), total(({ vat, withVat, due }) => ({ vat: plus(vat, 500), withVat: plus(withVat, 500), due: plus(due, 500) }))), also: ['BR-S-09'],
  },
  'BR-CO-18': { from: 'AE', change: set({ vatGroups: [] }), also: ['BR-AE-01'] },
  'BR-CO-23': { from: 'discounts', change: firstAllowance({ reason: '', reasonCode: '' }), also: ['BR-42'] },
  'BR-CO-25': { change: set({ paymentTerms: '' }) },
  'BR-CO-26': { change: seller({ legalId: undefined } as unknown as Partial<Party>) },

  'BR-S-01': { change: regrouped('AE'), also: ['BR-AE-01', 'BR-AE-08', 'BR-AE-09'] },
  'BR-S-02': { change: seller({ taxRegistration: '' }) },
  'BR-S-05': { change: firstLine(() => ({ vatRate: '0' })), also: ['BR-S-08'] },
  'BR-S-08': { change: firstGroup(({ taxable }) => ({ taxable: plus(taxable, 1) })) },
  'BR-S-09': { change: both(firstGroup(({ tax }) => ({ tax: plus(tax, 500) })), total(({ vat, withVat, due }) => ({ vat: plus(vat, 500), withVat: plus(withVat, 500), due: plus(due, 500) }))), also: ['BR-CO-17'] },
  'BR-S-10': { change: firstGroup(() => ({ reason: 'Because' })) },
  'BR-AE-01': { from: 'AE', change: firstGroup(() => ({ category: 'G' })), also: ['BR-G-01', 'BR-G-08'] },
  'BR-AE-02': { from: 'AE', change: buyer({ vatId: '' }) },
  'BR-AE-05': { from: 'AE', change: firstLine(() => ({ vatRate: '20' })) },
  'BR-AE-08': { from: 'AE', change: firstGroup(({ taxable }) => ({ taxable: plus(taxable, 100) })) },
  'BR-AE-09': { from: 'AE', change: both(firstGroup(({ tax }) => ({ tax: plus(tax, 100) })), total(({ vat, withVat, due }) => ({ vat: plus(vat, 100), withVat: plus(withVat, 100), due: plus(due, 100) }))), also: ['BR-CO-17'] },
  'BR-AE-10': { from: 'AE', change: firstGroup(() => ({ reason: '', reasonCode: '' })) },
  'BR-O-01': { from: 'O', change: firstGroup(() => ({ category: 'AE', rate: '0', reason: 'Autoliquidation' })), also: ['BR-AE-01', 'BR-AE-08'] },
  'BR-O-02': { from: 'O', change: seller({ vatId: 'FR83404833048' }) },
  'BR-O-05': { from: 'O', change: firstLine(() => ({ vatRate: '0' })) },
  'BR-O-08': { from: 'O', change: firstGroup(({ taxable }) => ({ taxable: plus(taxable, 100) })) },
  'BR-O-09': { from: 'O', change: both(firstGroup(({ tax }) => ({ tax: plus(tax, 100) })), total(({ vat, withVat, due }) => ({ vat: plus(vat, 100), withVat: plus(withVat, 100), due: plus(due, 100) }))) },
  'BR-O-10': { from: 'O', change: firstGroup(() => ({ reason: '', reasonCode: '' })) },
  'BR-O-11': { from: 'O', change: (invoice) => ({ ...invoice, vatGroups: [...invoice.vatGroups, { currency: 'EUR', taxable: '0.00', tax: '0.00', category: 'E', rate: '0', reason: 'Because' }] }) },
  'BR-O-12': { from: 'O', change: firstLine(() => ({ vatCategory: 'E', vatRate: '0' })), also: ['BR-O-08'] },
  'BR-G-01': { from: 'G', change: firstGroup(() => ({ category: 'AE', reason: 'Autoliquidation' })), also: ['BR-AE-01', 'BR-AE-08'] },
  'BR-G-02': { from: 'G', change: seller({ vatId: '' }) },
  'BR-G-05': { from: 'G', change: firstLine(() => ({ vatRate: '20' })) },
  'BR-G-08': { from: 'G', change: firstGroup(({ taxable }) => ({ taxable: plus(taxable, 100) })) },
  'BR-G-09': { from: 'G', change: both(firstGroup(({ tax }) => ({ tax: plus(tax, 100) })), total(({ vat, withVat, due }) => ({ vat: plus(vat, 100), withVat: plus(withVat, 100), due: plus(due, 100) }))), also: ['BR-CO-17'] },
  'BR-G-10': { from: 'G', change: firstGroup(() => ({ reason: '', reasonCode: '' })) },
  'BR-Z-01': { from: 'mixed', change: (invoice) => ({ ...invoice, vatGroups: invoice.vatGroups.map((group) => (group.category === 'Z' ? { ...group, category: 'E', reason: 'Because' } : group)) }) },
  'BR-Z-02': { from: 'mixed', change: seller(withoutNumbers), also: ['BR-S-02', 'BR-CO-26'] },
  'BR-Z-05': { from: 'mixed', change: (invoice) => ({ ...invoice, lines: invoice.lines.map((line) => (line.vatCategory === 'Z' ? { ...line, vatRate: '3' } : line)) }) },
  'BR-Z-08': { from: 'mixed', change: (invoice) => ({ ...invoice, vatGroups: invoice.vatGroups.map((group) => (group.category === 'Z' ? { ...group, taxable: plus(group.taxable, 100) } : group)) }) },
  'BR-Z-09': {
    from: 'mixed', also: ['BR-CO-17'],
    change: both((invoice) => ({ ...invoice, vatGroups: invoice.vatGroups.map((group) => (group.category === 'Z' ? { ...group, tax: '1.00' } : group)) }), total(({ vat, withVat, due }) => ({ vat: plus(vat, 100), withVat: plus(withVat, 100), due: plus(due, 100) }))),
  },
  'BR-Z-10': { from: 'mixed', change: (invoice) => ({ ...invoice, vatGroups: invoice.vatGroups.map((group) => (group.category === 'Z' ? { ...group, reason: 'Because' } : group)) }) },

  'BR-DEC-09': { change: total(({ lines }) => ({ lines: `${lines}0` })) },
  'BR-DEC-12': { change: total(({ withoutVat }) => ({ withoutVat: `${withoutVat}0` })) },
  'BR-DEC-13': { change: total(({ vat }) => ({ vat: `${vat}0` })) },
  'BR-DEC-14': { change: total(({ withVat }) => ({ withVat: `${withVat}0` })) },
  'BR-DEC-15': { from: 'converted', change: (invoice) => ({ ...invoice, vatAccounting: { currency: 'EUR', vat: `${invoice.vatAccounting?.vat}0` } }) },
  'BR-DEC-18': { change: total(({ due }) => ({ due: `${due}0` })) },
  'BR-DEC-19': { change: firstGroup(({ taxable }) => ({ taxable: `${taxable}0` })) },
  'BR-DEC-20': { change: firstGroup(({ tax }) => ({ tax: `${tax}0` })) },
  'BR-DEC-23': { change: firstLine(({ net }) => ({ net: `${net}0` })) },
  'BR-DEC-24': { from: 'discounts', change: firstLine(({ allowances }) => ({ allowances: allowances.map((allowance) => ({ ...allowance, amount: `${allowance.amount}0` })) })) },
  'BR-DEC-25': { from: 'discounts', change: firstLine(({ allowances }) => ({ allowances: allowances.map((allowance) => ({ ...allowance, base: `${allowance.base}0` })) })) },

  'BR-CL-01': { change: set({ typeCode: '999' }) },
  'BR-CL-03': { change: firstLine(() => ({ currency: 'EU1' })), only: 'ubl' },
  'BR-CL-04': { change: set({ currency: 'ABC' }), also: ['BR-CL-03'] },
  'BR-CL-05': { from: 'converted', change: (invoice) => ({ ...invoice, vatAccounting: { currency: 'ABC', vat: '1.00' } }), also: ['BR-CL-03'] },
  'BR-CL-08': { change: (invoice) => ({ ...invoice, notes: [...invoice.notes, { subject: 'ZZ9', text: 'Text' }] }) },
  'BR-CL-11': { change: seller({ legalId: { scheme: '9998', id: '931402820' } }), also: ['french-seller'] },
  'BR-CL-14': { change: buyer({ address: { country: 'ZZ' } }) },
  'BR-CL-17': { change: firstGroup(() => ({ category: 'X' })), also: ['BR-S-01'] },
  'BR-CL-18': { change: firstLine(() => ({ vatCategory: 'X' })), also: ['BR-S-08'] },
  'BR-CL-19': { from: 'discounts', change: firstAllowance({ reasonCode: '999' }), also: ['BR-CO-07'] },
  'BR-CL-22': { from: 'AE', change: firstGroup(() => ({ reasonCode: 'VATEX-EU-NONE' })) },
  'BR-CL-23': { change: firstLine(() => ({ unitCode: 'XYZ9' })) },
  'BR-CL-25': { change: seller({ electronicAddress: { scheme: '9999', id: '1' } }) },

  'line-net-is-exact': { change: both(firstLine(({ net }) => ({ net: plus(net, 1) })), (invoice) => ({ ...invoice, lines: invoice.lines.map((line, index) => (index === 1 ? { ...line, net: plus(line.net, -1) } : line)) })) },
  'allowance-is-percent-of-base': { from: 'discounts', change: firstAllowance({ percent: '3.34' }) },
  'quantity-has-four-decimals': { change: firstLine(({ quantity }) => ({ quantity: `${quantity}.00000` })) },
  'unit-price-has-six-decimals': { from: 'discounts', change: firstLine(({ unitPrice }) => ({ unitPrice: `${unitPrice}0` })), also: ['line-net-is-exact'] },
  'rate-is-short': { change: firstGroup(() => ({ rate: '20.0000' })) },
  'note-subjects-once': { change: (invoice) => ({ ...invoice, notes: [...invoice.notes, { subject: 'PMT', text: 'Again' }] }) },
  'french-notes': { change: (invoice) => ({ ...invoice, notes: invoice.notes.filter(({ subject }) => subject !== 'AAB') }) },
  'french-seller': { change: seller({ legalId: { scheme: '0009', id: '93140282000015' } }) },
  'french-mention': { from: 'AE', change: firstGroup(() => ({ reason: 'Steuerschuldnerschaft des Leistungsempfängers' })) },
  'reason-in-words-and-by-code': { from: 'G', change: firstGroup(() => ({ reason: '' })) },
  'says-it-is-a-draft': { change: (invoice) => ({ ...invoice, notes: invoice.notes.filter(({ subject }) => subject !== 'AAI') }) },
  'number-fits-french-platforms': { change: set({ number: 'DRAFT 2026' }) },
};

const asInvoice = (invoice: EInvoice): EInvoice => ({ ...invoice, typeCode: '380' });

describe('every draft keeps every rule', () => {
  for (const name of sampleNames) {
    test(`${name}, as a draft and as the invoice it would become`, () => {
      const invoice = eInvoiceOf(name);
      for (const syntax of syntaxes) {
        assert.deepEqual(brokenRules(readEInvoice(writers[syntax](invoice), syntax)), []);
        assert.deepEqual(brokenRules(readEInvoice(writers[syntax](asInvoice(invoice)), syntax)), []);
      }
    });
  }

  test('CII and UBL of one draft say the same, term by term', () => {
    for (const name of sampleNames) {
      const invoice = eInvoiceOf(name);
      const [cii, ubl] = syntaxes.map((syntax) => readEInvoice(writers[syntax](invoice), syntax));
      assert.deepEqual({ ...cii, currencies: [] }, { ...ubl, currencies: [] }, name);
    }
  });
});

describe('a document that breaks one rule is caught by that rule', () => {
  for (const { id } of rules) {
    test(id, () => {
      const entry = broken[id];
      assert.ok(entry, `write a document that breaks ${id}`);
      const { from = 'S', change, also = [], only, changeXml } = entry;
      for (const syntax of only === undefined ? syntaxes : [only]) {
        const xml = writers[syntax](change(good[from]));
        const brokenXml = changeXml?.[syntax]?.(xml) ?? xml;
        assert.deepEqual([...brokenRules(readEInvoice(brokenXml, syntax))].sort(), [id, ...also].sort(), syntax);
      }
    });
  }

  test('and there is one for every rule', () => {
    assert.deepEqual(Object.keys(broken).filter((id) => !rules.some((rule) => rule.id === id)), []);
  });
});

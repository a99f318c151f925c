import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { invoiceSchema } from '@e-invoice-eu/core';
import { FacturX, totalsCalculator } from 'factur-x-kit';
import { XmlDocument, XmlElement, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { writeCii } from '../cii/make-cii.ts';
import { type SampleName, sampleInput, sampleNames } from '../samples.fixture.ts';
import { writeUbl } from '../ubl/make-ubl.ts';
import { draftToEInvoice } from './draft-to-e-invoice.ts';
import type { EInvoice } from './e-invoice.ts';

function eInvoiceOf(name: SampleName): EInvoice {
  const reading = draftToEInvoice(sampleInput(name));
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.eInvoice;
}

function withDocument<Result>(xml: string, use: (document: XmlDocument) => Result): Result {
  const document = XmlDocument.fromString(xml);
  try {
    return use(document);
  } finally {
    document.dispose();
  }
}

describe('CII keeps the schema of Factur-X 1.09, profile EN 16931', () => {
  xmlRegisterFsInputProviders();
  const path = 'node_modules/@stackforge-eu/factur-x/schema/en16931/FACTUR-X_EN16931.xsd';
  const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: pathToFileURL(path).href }));

  for (const name of sampleNames) test(name, () => withDocument(writeCii(eInvoiceOf(name)), (document) => validator.validate(document)));

  test('and the schema would tell an element out of place', () => {
    const xml = writeCii(eInvoiceOf('one-line')).replace(/(\s*<ram:ID>DRAFT[^\n]+)(\s*<ram:TypeCode>325<\/ram:TypeCode>)/, '$2$1');
    assert.throws(() => withDocument(xml, (document) => validator.validate(document)), /ID|TypeCode/);
  });
});

describe('factur-x-kit, another implementation of the standard', () => {
  for (const name of sampleNames) {
    test(`finds no fault with ${name} and adds it up to the same totals`, async () => {
      const read = await FacturX.fromXML(writeCii(eInvoiceOf(name)));
      assert.deepEqual(read.validate(), { valid: true });
      assert.deepEqual(addUpAgain(read), statedTotals(read));
    });
  }
});

interface KitTotals {
  readonly sumWithoutAllowancesAndCharges: number;
  readonly netTotal: number;
  readonly grossTotal: number;
  readonly openAmount: number;
  readonly taxBreakdown: readonly { readonly basisAmount: number; readonly calculatedAmount: number; readonly categoryCode: string }[];
}

interface KitLine {
  readonly productPriceAgreement: { readonly productNetPricing: { readonly netPricePerItem: number } };
}

interface KitInvoice {
  readonly totals: KitTotals;
  readonly invoiceLines: readonly KitLine[];
}

/** Its sums are floats: in whole cents they are what it means. */
const cents = (amount: number): number => Math.round(amount * 100);

const pickTotals = ({ sumWithoutAllowancesAndCharges, netTotal, grossTotal, openAmount, taxBreakdown }: KitTotals) => ({
  totals: [sumWithoutAllowancesAndCharges, netTotal, grossTotal, openAmount].map(cents),
  groups: taxBreakdown.map(({ categoryCode, basisAmount, calculatedAmount }) => [categoryCode, cents(basisAmount), cents(calculatedAmount)]),
});

const statedTotals = (read: FacturX) => pickTotals((read.object as unknown as KitInvoice).totals);

/** It works out net prices from basis prices; ours are net already. */
function addUpAgain(read: FacturX) {
  const { totals: _stated, ...invoice } = read.object as unknown as KitInvoice;
  const invoiceLines = invoice.invoiceLines.map((line) => ({ ...line, productPriceAgreement: { productPricing: { basisPricePerItem: line.productPriceAgreement.productNetPricing.netPricePerItem } } }));
  return pickTotals(totalsCalculator({ ...invoice, invoiceLines } as unknown as Parameters<typeof totalsCalculator>[0]).totals as unknown as KitTotals);
}

interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string;
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
}

/**
 * The UBL schemas are in no package; @e-invoice-eu/core describes the same elements, in their order, as JSON Schema. Its
 * value rules are those of Peppol, which no draft is for, and are left aside.
 */
describe('UBL has only elements that there are, as often and in the order that the schema wants', () => {
  const schema = invoiceSchema as unknown as SchemaNode;
  const resolve = (node: SchemaNode): SchemaNode =>
    node.$ref === undefined ? node : resolve(node.$ref.replace('#/', '').split('/').reduce((at, key) => (at as unknown as Record<string, SchemaNode>)[key] as SchemaNode, schema));

  const childrenOf = (element: XmlElement): readonly XmlElement[] => {
    const children: XmlElement[] = [];
    for (let node = element.firstChild; node; node = node.next) if (node instanceof XmlElement) children.push(node);
    return children;
  };

  function faultsIn(element: XmlElement, node: SchemaNode): readonly string[] {
    const known = resolve(node).properties ?? {};
    const order = Object.keys(known);
    let last = -1;
    return childrenOf(element).flatMap((child, index, all) => {
      const name = `${child.prefix}:${child.name}`;
      const place = order.indexOf(name);
      const inside = known[name];
      if (inside === undefined) return [`${element.name} has no ${name}`];
      const faults = place < last ? [`${name} stands too late in ${element.name}`] : [];
      last = place;
      const many = resolve(inside);
      if (many.type !== 'array' && all.findIndex((other) => other.name === child.name) !== index) faults.push(`${name} stands twice in ${element.name}`);
      const item = many.type === 'array' ? resolve(many.items ?? {}) : many;
      const attributes = child.attrs.map((attribute) => `${name}@${attribute.name}`).filter((attribute) => known[attribute] === undefined && many.type !== 'array');
      return [...faults, ...attributes.map((attribute) => `there is no ${attribute}`), ...(item.type === 'object' ? faultsIn(child, item) : [])];
    });
  }

  const faults = (xml: string) => withDocument(xml, ({ root }) => faultsIn(root, schema.properties?.['ubl:Invoice'] ?? {}));

  for (const name of sampleNames) test(name, () => assert.deepEqual(faults(writeUbl(eInvoiceOf(name))), []));

  test('and it would tell an element out of place, unknown or twice', () => {
    const xml = writeUbl(eInvoiceOf('one-line'));
    assert.deepEqual(faults(xml.replace(/(\s*<cbc:IssueDate>[^\n]+)(\s*<cbc:InvoiceTypeCode>[^\n]+)/, '$2$1')), ['cbc:IssueDate stands too late in Invoice']);
    assert.deepEqual(faults(xml.replace(/<cbc:IssueDate>/, '<cbc:Colour>red</cbc:Colour>\n  <cbc:IssueDate>')), ['Invoice has no cbc:Colour']);
    assert.deepEqual(faults(xml.replace(/(\s*<cbc:IssueDate>[^\n]+)/, '$1$1')), ['cbc:IssueDate stands twice in Invoice']);
  });
});

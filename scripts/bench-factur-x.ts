/**
 * A Factur-X of the same draft by three makers in one run, each drawing its page and holding its data: ours; factur-x-kit, which
 * draws with pdf-lib; and @e-invoice-eu/core with a page drawn by pdfkit, as its documentation asks for. Processor time, everything
 * warm, fonts in memory. Ours is measured twice: the same draft again and again, and one whose figures and names differ each time.
 */
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import { type Invoice, invoiceSchema, InvoiceService } from '@e-invoice-eu/core';
import { FacturX } from 'factur-x-kit';
import { XmlDocument, XmlElement } from 'libxml2-wasm';
import type PDFKitDocument from 'pdfkit';
import { makeCii } from '../src/exporters/cii/make-cii.ts';
import { draftToPdfDocument } from '../src/exporters/draft-pdf/draft-to-pdf-document.ts';
import { makePdf } from '../src/exporters/draft-pdf/make-pdf.ts';
import type { ExportInput, Made } from '../src/exporters/exporter.ts';
import { documentTexts } from '../src/exporters/pdf/document-texts.ts';
import { sampleInput, type SampleName } from '../src/exporters/samples.fixture.ts';
import { makeUbl } from '../src/exporters/ubl/make-ubl.ts';
import { fontFiles, installedFonts, readFontFile } from '../src/fonts/font-folder.ts';
import { median, printFigure } from './figures.mjs';

/** What an import gives is made for browsers; this one packs with Node's own zlib, which is quicker. */
const PDFKit = createRequire(import.meta.url)('pdfkit') as typeof PDFKitDocument;

const library = installedFonts();
const leastTimesSlower = 5;

function textOf(made: Made): string {
  if (!made.ok || typeof made.content !== 'string') throw new Error('a sample makes no document');
  return made.content;
}

/** @returns processor time in milliseconds of one, and its bytes */
async function perDocument(make: (round: number) => Promise<Uint8Array>, rounds: number): Promise<{ readonly time: number; readonly size: number }> {
  let size = 0;
  const times: number[] = [];
  for (let round = 0; round < 2 * rounds; round += 1) {
    const start = process.cpuUsage();
    size = (await make(round)).length;
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return { time: median(times.slice(rounds)), size };
}

async function ours(input: ExportInput): Promise<Uint8Array> {
  const made = await makePdf({ ...input, fonts: () => Promise.resolve(library) });
  if (!made.ok || typeof made.content === 'string') throw new Error(JSON.stringify(made));
  return made.content;
}

/** Another reference, buyer and price in every line: what changes from one draft of a batch to the next. */
function varied(input: ExportInput, round: number): ExportInput {
  const { draft } = input;
  const lines = draft.lines.map((line) => ({ ...line, net: (line.net + BigInt(round)) as typeof line.net }));
  return { ...input, draft: { ...draft, lines, reference: `${draft.reference.slice(0, -4)}${String(1000 + round)}`, buyer: { ...draft.buyer, name: `Client ${round} SARL` } } };
}

async function latinFont(weight: 400 | 700): Promise<Buffer> {
  const path = (await fontFiles()).find((name) => name.includes(`noto-sans-latin-${weight}`)) ?? '';
  return gunzipSync(await readFontFile(path));
}

const fonts = { 400: await latinFont(400), 700: await latinFont(700) };

/** The same texts in the same two fonts, one below the other: less than our page, which has a table, tags and a watermark. */
async function pageByPdfKit(input: ExportInput): Promise<Buffer> {
  const page = new PDFKit({ size: 'A4', margin: 50, font: fonts[400] });
  const chunks: Uint8Array[] = [];
  const written = new Promise<void>((done) => void page.on('data', (chunk) => void chunks.push(chunk)).on('end', done));
  page.registerFont('400', fonts[400]).registerFont('700', fonts[700]);
  for (const { text, weight } of documentTexts(draftToPdfDocument(input))) page.font(String(weight)).fontSize(9).text(text);
  page.end();
  await written;
  return Buffer.concat(chunks);
}

interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string;
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
}

const schema = invoiceSchema as unknown as SchemaNode;
const resolve = (node: SchemaNode): SchemaNode =>
  node.$ref === undefined ? node : resolve(node.$ref.replace('#/', '').split('/').reduce((at, key) => (at as unknown as Record<string, SchemaNode>)[key] as SchemaNode, schema));

/** The data of @e-invoice-eu/core has the names of UBL: our UBL, element by element; it takes unit prices of two decimals alone. */
function toInternal(element: XmlElement, node: SchemaNode): Record<string, unknown> {
  const known = resolve(node).properties ?? {};
  const data: Record<string, unknown> = {};
  for (let child = element.firstChild; child; child = child.next) {
    if (!(child instanceof XmlElement)) continue;
    const name = `${child.prefix}:${child.name}`;
    const kind = resolve(known[name] ?? {});
    const item = kind.type === 'array' ? resolve(kind.items ?? {}) : kind;
    const value = item.type === 'object' ? toInternal(child, item) : name === 'cbc:PriceAmount' ? Number(child.content).toFixed(2) : child.content;
    if (kind.type === 'array') data[name] = [...((data[name] as unknown[] | undefined) ?? []), value];
    else data[name] = value;
    for (const attribute of child.attrs) data[`${name}@${attribute.name}`] = attribute.content;
  }
  return data;
}

function internalInvoice(input: ExportInput): Invoice {
  const document = XmlDocument.fromString(textOf(makeUbl(input)));
  const invoice = toInternal(document.root, schema.properties?.['ubl:Invoice'] ?? {});
  document.dispose();
  return { 'ubl:Invoice': invoice } as unknown as Invoice;
}

const silent = { log: () => {}, warn: () => {}, error: () => {} } as unknown as ConstructorParameters<typeof InvoiceService>[0];
const service = new InvoiceService(silent);

async function byInvoiceService(input: ExportInput, invoice: Invoice): Promise<Uint8Array> {
  const pdf = { buffer: await pageByPdfKit(input), filename: 'draft.pdf', mimetype: 'application/pdf' };
  const made = await service.generate(structuredClone(invoice), { format: 'Factur-X-EN16931', lang: 'en', pdf, noWarnings: true });
  if (typeof made === 'string') throw new Error('@e-invoice-eu/core made no PDF');
  return made;
}

async function compare(name: SampleName): Promise<void> {
  const input = sampleInput(name);
  const kit = await FacturX.fromXML(textOf(makeCii(input)));
  const invoice = internalInvoice(input);
  const [again, other] = [await perDocument(() => ours(input), 30), await perDocument((round) => ours(varied(input, round)), 30)];
  const byKit = await perDocument(() => kit.getPDF(), 4);
  const byService = await perDocument(() => byInvoiceService(input, invoice), 4);
  const perPeers = `factur-x-kit ${byKit.time.toFixed(0)} · @e-invoice-eu/core with pdfkit ${byService.time.toFixed(0)}`;
  printFigure({ name: `Factur-X, ${name}, the same again`, value: again.time, unit: 'ms', limit: 15, peers: perPeers });
  printFigure({ name: `Factur-X, ${name}, others each time`, value: other.time, unit: 'ms', limit: 15, peers: perPeers });
  printFigure({ name: '  the quicker peer takes times as long', value: Math.min(byKit.time, byService.time) / other.time, unit: '×', limit: leastTimesSlower, isFloor: true });
  printFigure({ name: '  size', value: again.size, unit: 'bytes', limit: 60_000, peers: `factur-x-kit ${byKit.size} · @e-invoice-eu/core with pdfkit ${byService.size}` });
}

for (const name of ['standard-rate', 'sixty-lines'] as const) await compare(name);

import { type Page } from '@playwright/test';
import { bundlePdf } from '../../scripts/bundle-pdf.mjs';
import { type PdfEngine } from '../../scripts/pdf-engine.ts';
import { deflateAlike } from '../../src/compression/deflate-alike.ts';
import { renderPdf } from '../../src/exporters/pdf/render-pdf.ts';
import { type PdfDocument } from '../../src/exporters/pdf/pdf-document.ts';
import { sampleDocument, type SampleLanguage } from '../../src/exporters/pdf/sample-document.fixture.ts';
import { installedFonts } from '../../src/fonts/font-folder.ts';
import { runTool, withoutPdfTools } from '../pdf/pdf-tools.ts';
import { expect, test } from './fixtures.ts';

/** Beside the site's own files, under its real headers. */
async function loadEngine(page: Page): Promise<void> {
  const files = await bundlePdf();
  await page.route('**/pdf-engine/**', (route) => {
    const name = new URL(route.request().url()).pathname.replace(/^.*\/pdf-engine\//, '');
    const type = name.endsWith('.wasm') ? 'application/wasm' : 'text/javascript';
    const body = files.get(name);
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ contentType: type, body: Buffer.from(body) });
  });
  await page.goto('/en/terms/');
  await page.addScriptTag({ url: '/pdf-engine/engine.js', type: 'module' });
  await page.waitForFunction(() => 'pdfEngine' in globalThis);
}

interface Sent extends Omit<PdfDocument, 'attachments'> {
  readonly attachments: readonly (Omit<NonNullable<PdfDocument['attachments']>[number], 'bytes'> & { readonly bytes: readonly number[] })[];
}

const toSend = (document: PdfDocument): Sent => ({ ...document, attachments: (document.attachments ?? []).map((file) => ({ ...file, bytes: [...file.bytes] })) });

/** Runs in the page. */
async function renderInPage(document: Sent): Promise<readonly number[]> {
  const { pdfEngine } = globalThis as unknown as { readonly pdfEngine: PdfEngine };
  const attachments = document.attachments.map((file) => ({ ...file, bytes: Uint8Array.from(file.bytes) }));
  const reading = await pdfEngine.renderPdf({ ...document, attachments }, { fonts: pdfEngine.fetchedFonts('/fonts/'), deflate: pdfEngine.deflateByPlatform });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return [...reading.bytes];
}

/**
 * Every object and what its streams hold, unpacked by a program that knows nothing of ours. The identifier is left out: it
 * comes from the packed bytes, and those depend on who packed them.
 */
const objectsOf = (bytes: Uint8Array): string => runTool('qpdf', ['--qdf', '{file}', '-'], bytes).replace(/ \/ID \[.*\]/, '');

test('a PDF made in the browser holds the same as one made in Node', async ({ page }) => {
  test.skip(withoutPdfTools !== false, String(withoutPdfTools));
  test.slow();
  await loadEngine(page);
  for (const language of ['en', 'ar', 'ja', 'hi'] as const satisfies readonly SampleLanguage[]) {
    const reading = await renderPdf(sampleDocument(language), { fonts: installedFonts(), deflate: deflateAlike });
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    const inPage = Uint8Array.from(await page.evaluate(renderInPage, toSend(sampleDocument(language))));
    expect(objectsOf(inPage) === objectsOf(reading.bytes), language).toBe(true);
  }
});

test('only the fonts that a text needs are fetched', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (path.startsWith('/fonts/')) fetched.push(path.replace(/\.[\da-f]{10}\./, '.'));
  });
  await loadEngine(page);
  expect(fetched).toEqual([]);
  await page.evaluate(renderInPage, toSend({ ...sampleDocument('en'), title: 'Plain', blocks: [{ kind: 'paragraph', text: 'Plain words' }] }));
  expect(fetched.sort()).toEqual(['/fonts/files/noto-sans-latin-400.ttf.gz', '/fonts/files/noto-sans-latin-700.ttf.gz', '/fonts/manifest.json']);
});

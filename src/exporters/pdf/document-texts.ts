import type { FontNeed } from '../../typesetting/choose-fonts.ts';
import { pageNumber } from './layout/page-frame.ts';
import { spansOf } from './layout/styled-text.ts';
import type { Block, PdfDocument, Text } from './pdf-document.ts';

/** Every text of a document with its language and weight: what fonts are chosen by. */
export function documentTexts(document: PdfDocument): readonly FontNeed[] {
  const needs: FontNeed[] = [];
  const add = (text: Text | undefined, bold = false) => {
    for (const span of text === undefined ? [] : spansOf(text)) {
      needs.push({ text: span.text, language: span.language ?? document.language, weight: (span.bold ?? bold) ? 700 : 400 });
    }
  };
  add(document.notice, true);
  add(document.watermark, true);
  add(document.footer.text);
  // Digits of any page number.
  add(pageNumber(document.footer.pageNumber, 1234567890, 1234567890));
  for (const block of document.blocks) addBlock(block, add);
  return needs;
}

type Add = (text: Text | undefined, bold?: boolean) => void;

function addBlock(block: Block, add: Add): void {
  switch (block.kind) {
    case 'heading': return add(block.text, true);
    case 'paragraph': return add(block.text, block.bold);
    case 'list': {
      add('•0123456789.');
      return block.items.forEach((item) => add(item));
    }
    case 'facts': return block.items.forEach(({ name, value }) => (add(name), add(value)));
    case 'columns': return block.columns.forEach(({ blocks }) => blocks.forEach((inner) => addBlock(inner, add)));
    case 'table': {
      block.columns.forEach(({ head }) => add(head, true));
      return block.rows.forEach(({ kind = 'normal', cells }) => cells.forEach(({ text, detail }) => (add(text, kind !== 'normal'), add(detail))));
    }
    case 'totals': return block.rows.forEach(({ name, value, strong }) => (add(name, strong), add(value, strong)));
    case 'picture':
    case 'qr-code':
    case 'gap':
    case 'rule':
  }
}

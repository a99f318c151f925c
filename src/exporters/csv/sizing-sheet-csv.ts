import type { Quote, SizingItem } from '../../domain/estimate/quote.ts';
import type { Wording } from '../../words/wording.ts';
import { whyText } from '../../words/line-words.ts';
import type { MadeFile } from '../../share/json-file.ts';
import { type Cell, toCsv } from './csv.ts';

/** What a client with machines of its own has to supply, one row each, and the rules that it follows from. */
export function sizingSheetCsv(quote: Quote, wording: Wording): MadeFile {
  const heads = ['environment', 'part', 'resource', 'quantity', 'why'].map((column): Cell => ({ text: wording.t(`estimator.sheet.${column}`) }));
  const text = toCsv([heads, ...quote.sizing.map((item) => sizingRow(item, wording))], wording);
  return { name: `${quote.reference}-sizing.csv`, mediaType: 'text/csv', bytes: new TextEncoder().encode(text) };
}

function sizingRow({ environment, part, resource, quantity, whys }: SizingItem, wording: Wording): readonly Cell[] {
  const { t } = wording;
  return [
    { text: t(`catalogue.environment.${environment}`) },
    { text: t(`catalogue.part.${part}`) },
    { text: t(`catalogue.resource.${resource}`) },
    { number: String(quantity) },
    { text: whys.map((why) => whyText(why, wording)).join(' ') },
  ];
}

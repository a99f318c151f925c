import { drawFlowchart } from '../../../src/diagrams/draw-flowchart.ts';
import { processToMermaid } from '../../../src/diagrams/process-to-mermaid.ts';
import { localeKeys, locales, type Locale } from '../../../src/domain/locale.ts';
import { processIds, readProcessModel, readProcessWords } from '../../../src/reader/process.ts';
import { arabicSamples, samples } from './samples.ts';

export interface Drawing {
  readonly name: string;
  readonly locale: Locale;
  readonly mermaid: string;
  readonly svg: string;
}

type Text = Omit<Drawing, 'svg'>;

/** Every process of the site in every language, and the samples. */
export async function allDrawings(): Promise<readonly Drawing[]> {
  const texts = [
    ...processTexts(),
    ...Object.entries(samples).map(([name, mermaid]): Text => ({ name, locale: 'en', mermaid })),
    ...Object.entries(arabicSamples).map(([name, mermaid]): Text => ({ name, locale: 'ar', mermaid })),
  ];
  return Promise.all(texts.map(async (text, index) => ({ ...text, svg: await drawFlowchart(text.mermaid, { id: `d${index}`, locale: text.locale }) })));
}

function processTexts(): readonly Text[] {
  return processIds().flatMap((id) => {
    const model = readProcessModel(id);
    return localeKeys.map((locale) => ({ name: `${id} in ${locale}`, locale, mermaid: processToMermaid(model, readProcessWords(model, locale)) }));
  });
}

/** A page of nothing but drawings, each in a section named after it, in the direction of its language. */
export function pageOf(drawings: readonly Drawing[], css: string): string {
  const sections = drawings.map(({ name, locale, svg }) => `<section aria-label="${name}" dir="${locales[locale].dir}" lang="${locales[locale].tag}">${svg}</section>`);
  return `<!doctype html><meta charset="utf-8"><title>Drawings</title><style>${css}</style>${sections.join('\n')}`;
}

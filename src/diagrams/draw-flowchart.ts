import { locales, type Locale } from '../domain/locale.ts';
import { labelWidth } from './label-fonts.ts';
import { layOut } from './lay-out.ts';
import { parseFlowchart } from './parse-flowchart.ts';
import { writeSvg } from './write-svg.ts';

export interface DrawOptions {
  /** Unique on the page; the ids in the drawing begin with it. */
  readonly id: string;
  readonly locale: Locale;
}

/**
 * Draws a Mermaid flowchart as inline SVG, without a browser. The same text gives the same bytes on any machine.
 * @throws {DiagramError} when the text cannot be drawn as meant.
 */
export async function drawFlowchart(mermaidText: string, { id, locale }: DrawOptions): Promise<string> {
  const chart = await parseFlowchart(mermaidText);
  const { tag, dir } = locales[locale];
  const isRightToLeft = dir === 'rtl';
  const placed = await layOut(chart, { widthOf: await labelWidth(), tag }, isRightToLeft);
  return writeSvg(chart, placed, { id, isRightToLeft });
}

import { drawAside } from '../diagrams/draw-aside.ts';
import { processToMermaid } from '../diagrams/process-to-mermaid.ts';
import type { Locale } from '../domain/locale.ts';
import type { ProcessModel, ProcessWords } from '../domain/process.ts';

/** The diagram of a process as inline SVG in one language; each step leads to its paragraph below. */
export function drawProcess(model: ProcessModel, words: ProcessWords, locale: Locale): Promise<string> {
  return drawAside(processToMermaid(model, words), { id: `d-${model.id}`, locale });
}

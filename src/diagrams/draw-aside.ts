import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DrawOptions } from './draw-flowchart.ts';

export interface DrawingJob {
  readonly number: number;
  readonly text: string;
  readonly options: DrawOptions;
}

export type DrawingAnswer = { readonly number: number; readonly svg: string } | { readonly number: number; readonly fault: string };

interface Waiting {
  readonly resolve: (svg: string) => void;
  readonly reject: (cause: Error) => void;
}

interface DrawingThread {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

interface Studio {
  open: DrawingThread | undefined;
  /** Jobs given so far. */
  count: number;
  /** By text and options. */
  readonly drawings: Map<string, Promise<string>>;
}

/**
 * One for the process: a build loads this module twice, with its settings and in the bundle that draws the pages, and what the
 * first has drawn ahead is what the second asks for.
 */
const studio: Studio = ((globalThis as { drawingStudio?: Studio }).drawingStudio ??= { open: undefined, count: 0, drawings: new Map() });

/**
 * Draws a flowchart in a thread, so that the pages of a build are written meanwhile: parser and layout take longer than the page
 * around the drawing. The same text is drawn once, unless that failed. The thread keeps no process alive that has nothing to wait for.
 */
export function drawAside(text: string, options: DrawOptions): Promise<string> {
  const key = JSON.stringify([text, options]);
  const known = studio.drawings.get(key);
  if (known) return known;
  const drawing = draw(text, options);
  studio.drawings.set(key, drawing);
  drawing.catch(() => studio.drawings.delete(key));
  return drawing;
}

function draw(text: string, options: DrawOptions): Promise<string> {
  const { worker, waiting } = (studio.open ??= openThread());
  const number = (studio.count += 1);
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    worker.ref();
    worker.postMessage({ number, text, options } satisfies DrawingJob);
  });
}

function openThread(): DrawingThread {
  const waiting = new Map<number, Waiting>();
  // By its place in the project, as this module may stand in a bundle.
  const worker = new Worker(join(process.cwd(), 'src/diagrams/drawing-thread.ts'));
  worker.on('message', (answer: DrawingAnswer) => {
    const job = waiting.get(answer.number);
    waiting.delete(answer.number);
    if (waiting.size === 0) worker.unref();
    if ('svg' in answer) job?.resolve(answer.svg);
    else job?.reject(new Error(answer.fault));
  });
  worker.on('error', (cause) => {
    studio.open = undefined;
    for (const { reject } of waiting.values()) reject(cause instanceof Error ? cause : new Error(String(cause)));
  });
  worker.unref();
  return { worker, waiting };
}

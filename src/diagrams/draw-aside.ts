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

let open: DrawingThread | undefined;
let count = 0;

/**
 * Draws a flowchart in a thread, so that the pages of a build are written meanwhile: parser and layout take longer than the page
 * around the drawing. The thread keeps no process alive that has nothing to wait for.
 */
export function drawAside(text: string, options: DrawOptions): Promise<string> {
  const { worker, waiting } = (open ??= openThread());
  const number = (count += 1);
  return new Promise((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    worker.ref();
    worker.postMessage({ number, text, options } satisfies DrawingJob);
  });
}

function openThread(): DrawingThread {
  const waiting = new Map<number, Waiting>();
  // By its place in the project, as this module may stand in a bundle. Node 22.12 to 22.17 strip types only when asked.
  const worker = new Worker(join(process.cwd(), 'src/diagrams/drawing-thread.ts'), { execArgv: process.features.typescript ? [] : ['--experimental-strip-types'] });
  worker.on('message', (answer: DrawingAnswer) => {
    const job = waiting.get(answer.number);
    waiting.delete(answer.number);
    if (waiting.size === 0) worker.unref();
    if ('svg' in answer) job?.resolve(answer.svg);
    else job?.reject(new Error(answer.fault));
  });
  worker.on('error', (cause) => {
    open = undefined;
    for (const { reject } of waiting.values()) reject(cause instanceof Error ? cause : new Error(String(cause)));
  });
  worker.unref();
  return { worker, waiting };
}

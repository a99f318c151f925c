import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Worker } from 'node:worker_threads';
import type { CompressedForms } from './compressed-forms.ts';
import { openThread } from './open-thread.ts';

export interface CompressJob {
  readonly name: string;
  readonly content: Uint8Array;
}

interface WaitingJob extends CompressJob {
  readonly resolve: (forms: CompressedForms) => void;
  readonly reject: (cause: unknown) => void;
}

export interface Compressor {
  /** The same content of the same kind of file is compressed once, whoever asks first. */
  readonly compress: (name: string, content: Uint8Array) => Promise<CompressedForms>;
  /** Works with so many threads from now on, if it had fewer. */
  readonly widen: (threads: number) => void;
  readonly close: () => Promise<void>;
}

/**
 * Compresses in threads of their own, beside the drawing of the pages. Not zlib's own threads: what they allocate counts as
 * rubbish of the main thread, whose memory is full of modules, and clearing that up takes as long as compressing.
 */
export function openCompressor(threads = 1, compressThread = () => openThread('compress-thread.ts')): Compressor {
  const known = new Map<string, Promise<CompressedForms>>();
  const waiting: WaitingJob[] = [];
  const workers: Worker[] = [];
  const idle: Worker[] = [];

  const next = () => {
    while (idle.length > 0 && waiting.length > 0) give(idle.pop()!, waiting.shift()!);
  };
  const give = (worker: Worker, { name, content, resolve, reject }: WaitingJob) => {
    const end = (settle: () => void) => {
      worker.off('message', done).off('error', failed);
      settle();
    };
    const done = (forms: CompressedForms) => end(() => {
      resolve(forms);
      worker.unref();
      idle.push(worker);
      next();
    });
    // The thread is gone, and without its share of the work the build has failed: nobody is left waiting.
    const failed = (cause: unknown) => end(() => {
      workers.splice(workers.indexOf(worker), 1);
      for (const job of [{ reject }, ...waiting.splice(0)]) job.reject(new Error(`${name} could not be compressed.`, { cause }));
    });
    worker.ref();
    worker.on('message', done).on('error', failed);
    worker.postMessage({ name, content } satisfies CompressJob);
  };
  const widen = (count: number) => {
    while (workers.length < count) {
      const worker = compressThread();
      // A build that fails before its files are due must end.
      worker.unref();
      workers.push(worker);
      idle.push(worker);
    }
    next();
  };
  const add = (name: string, content: Uint8Array) => new Promise<CompressedForms>((resolve, reject) => {
    waiting.push({ name, content, resolve, reject });
    next();
  });

  widen(threads);
  return {
    widen,
    compress: (name, content) => {
      const key = extname(name) + createHash('sha1').update(content).digest('base64');
      const forms = known.get(key) ?? add(name, content);
      known.set(key, forms);
      return forms;
    },
    close: async () => void await Promise.all(workers.map((worker) => worker.terminate())),
  };
}

import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CompressedForms } from './compressed-forms.ts';

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
export function openCompressor(atFirst = 1, compressThread = () => new Worker(new URL('compress-thread.ts', import.meta.url))): Compressor {
  const known = new Map<string, Promise<CompressedForms>>();
  const waiting: WaitingJob[] = [];
  /** With what each is at. */
  const threads = new Map<Worker, WaitingJob | undefined>();
  /** Once a thread is gone, and with it its share of the work, the build has failed: nobody is left waiting, nor lets anybody wait. */
  let failure: Error | undefined;

  const giveOut = () => {
    for (const [thread, job] of threads) {
      const next = job === undefined ? waiting.shift() : undefined;
      if (next === undefined) continue;
      threads.set(thread, next);
      thread.ref();
      thread.postMessage({ name: next.name, content: next.content } satisfies CompressJob);
    }
  };
  const open = () => {
    const thread = compressThread();
    threads.set(thread, undefined);
    // A build that fails before its files are due must end.
    thread.unref();
    thread.on('message', (forms: CompressedForms) => {
      threads.get(thread)?.resolve(forms);
      threads.set(thread, undefined);
      thread.unref();
      giveOut();
    });
    thread.on('error', (cause) => {
      failure = new Error(`${threads.get(thread)?.name ?? 'A file'} could not be compressed.`, { cause });
      for (const job of [...threads.values(), ...waiting.splice(0)]) job?.reject(failure);
    });
  };
  const add = (name: string, content: Uint8Array) => new Promise<CompressedForms>((resolve, reject) => {
    if (failure) return reject(failure);
    waiting.push({ name, content, resolve, reject });
    giveOut();
  });
  const widen = (count: number) => {
    while (threads.size < count) open();
    giveOut();
  };

  widen(atFirst);
  return {
    widen,
    compress: (name, content) => {
      const key = extname(name) + createHash('sha1').update(content).digest('base64');
      const forms = known.get(key) ?? add(name, content);
      known.set(key, forms);
      return forms;
    },
    close: async () => void await Promise.all([...threads.keys()].map((thread) => thread.terminate())),
  };
}

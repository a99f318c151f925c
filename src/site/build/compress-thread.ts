/** A thread of the compressor: takes one file at a time and answers with its compressed forms. */
import { parentPort } from 'node:worker_threads';
import { compressedForms } from './compressed-forms.ts';
import type { CompressJob } from './compressor.ts';

parentPort?.on('message', ({ name, content }: CompressJob) => parentPort?.postMessage(compressedForms(name, content)));

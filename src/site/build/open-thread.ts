import { Worker } from 'node:worker_threads';

/** @param file a module of this folder */
export const openThread = (file: string, workerData?: unknown): Worker =>
  // Node 22.12 to 22.17 strip types only when asked.
  new Worker(new URL(file, import.meta.url), { workerData, execArgv: process.features.typescript ? [] : ['--experimental-strip-types'] });

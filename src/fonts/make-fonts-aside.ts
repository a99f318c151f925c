import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Has a thread make the font folder, if it is not there yet, while the caller does something else; whoever needs the folder meanwhile makes it too. */
export function makeFontsAside(): void {
  // Node 22.12 to 22.17 strip types only when asked.
  const worker = new Worker(join(process.cwd(), 'src/fonts/font-thread.ts'), { execArgv: process.features.typescript ? [] : ['--experimental-strip-types'] });
  // Whoever needs the folder makes it then, and says what is wrong.
  worker.on('error', () => undefined).unref();
}

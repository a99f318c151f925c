import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** Has a thread make the font folder, if it is not there yet, while the caller does something else; whoever needs the folder meanwhile makes it too. */
export function makeFontsAside(): void {
  const worker = new Worker(join(process.cwd(), 'src/fonts/font-thread.ts'));
  // Whoever needs the folder makes it then, and says what is wrong.
  worker.on('error', () => undefined).unref();
}

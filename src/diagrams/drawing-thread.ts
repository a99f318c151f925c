/** The thread that `draw-aside.ts` starts: draws one flowchart after the other. */
import { parentPort } from 'node:worker_threads';
import type { DrawingAnswer, DrawingJob } from './draw-aside.ts';
import { drawFlowchart } from './draw-flowchart.ts';

parentPort?.on('message', async ({ number, text, options }: DrawingJob) => {
  const answer = await drawFlowchart(text, options).then((svg): DrawingAnswer => ({ number, svg }), (cause: unknown): DrawingAnswer => ({ number, fault: cause instanceof Error ? cause.message : String(cause) }));
  parentPort?.postMessage(answer);
});

/** `npm run draft`: the draft invoices of many requests. Node runs this file as it stands. */
import { availableParallelism } from 'node:os';
import { keepCompiled } from './keep-compiled.ts';

keepCompiled();
const { isoDate } = await import('../domain/date.ts');
const { exitCodes, runDraftCommand } = await import('./draft-command.ts');

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    // Whoever asks twice does not want to wait for the draft at hand; files are written in one go, so none is half there.
    if (stop.signal.aborted) process.exit(exitCodes.interrupted);
    stop.abort();
  });
}

// Whoever reads along may stop, as `| head` does, and a log may find the disk full: the drafts are made nevertheless, and summary.csv tells of them.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

const now = new Date();
/** Of the person who runs it, by the clock on the wall. */
const today = isoDate([now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-'));

process.exitCode = await runDraftCommand(process.argv.slice(2), {
  // npm starts every command in the project's folder and says here where it was typed.
  from: process.env['INIT_CWD'] ?? process.cwd(),
  today,
  output: process.stdout,
  errors: process.stderr,
  signal: stop.signal,
  processors: availableParallelism(),
});

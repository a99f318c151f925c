/** `npm run inbox`: an endpoint for the messages of the contact form, for development and tests. Node runs this file as it stands. */
import { runInboxCommand } from './inbox-command.ts';

const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop.abort());

process.exitCode = await runInboxCommand(process.argv.slice(2), {
  // npm starts every command in the project's folder and says here where it was typed.
  from: process.env['INIT_CWD'] ?? process.cwd(),
  now: () => new Date(),
  output: process.stdout,
  errors: process.stderr,
  signal: stop.signal,
});

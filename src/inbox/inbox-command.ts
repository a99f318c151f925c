import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { plainLine } from '../words/plain-line.ts';
import { planFaults } from './fault.ts';
import { type Inbox, openInbox } from './inbox-server.ts';
import { type MessageFolder, openMessageFolder, type Received } from './message-folder.ts';
import { helpText, type InboxArguments, readArguments } from './read-arguments.ts';

/** What a command has from its surroundings. */
export interface CommandContext {
  /** Where relative paths begin. */
  readonly from: string;
  readonly now: () => Date;
  readonly output: { write(text: string): unknown };
  readonly errors: { write(text: string): unknown };
  /** Aborted when somebody wants it to stop. */
  readonly signal: AbortSignal;
}

export const exitCodes = { done: 0, notBegun: 2 } as const;

/** `npm run inbox`. @returns its exit code */
export async function runInboxCommand(argv: readonly string[], context: CommandContext): Promise<number> {
  const read = readArguments(argv);
  if (read.kind === 'help') return tell(helpText, context);
  if (read.kind === 'faults') return refuse(read.faults, context);
  const { options } = read;
  const opening = openMessageFolder(resolve(context.from, options.folder), { now: context.now, flush: true });
  if (!opening.ok) return refuse([`--folder ${options.folder} cannot be used: ${opening.fault}`], context);
  return options.isList ? tell(listOf(opening.folder), context) : serve(opening.folder, options, context);
}

function tell(text: string, { output }: CommandContext): number {
  output.write(`${text}\n`);
  return exitCodes.done;
}

function refuse(faults: readonly string[], { errors }: CommandContext): number {
  errors.write(`${faults.map(plainLine).join('\n')}\nnpm run inbox -- --help says how.\n`);
  return exitCodes.notBegun;
}

async function serve(folder: MessageFolder, options: InboxArguments, context: CommandContext): Promise<number> {
  const { port, origins, limit, isControlled } = options;
  const faults = planFaults(options.faults, options.always);
  const tellLine = (line: string) => context.output.write(`${context.now().toISOString()} ${plainLine(line)}\n`);
  let inbox: Inbox;
  try {
    inbox = await openInbox({ folder, port, origins, limit, faults, isControlled, pause: sleep, tell: tellLine });
  } catch (cause) {
    return refuse([portFault(cause, port)], context);
  }
  context.output.write(`Messages go to ${inbox.endpoint} from ${origins.join(', ')}.\nhttp://localhost:${inbox.port}/ shows them. They are stored in ${plainLine(options.folder)}.\n`);
  if (!context.signal.aborted) await new Promise((done) => context.signal.addEventListener('abort', done, { once: true }));
  await inbox.close();
  return exitCodes.done;
}

function portFault(cause: unknown, port: number): string {
  const { code } = cause as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `port ${port} is taken; stop what listens there, or name another port, such as --port ${port + 1}`;
  if (code === 'EACCES') return `this account may not listen on port ${port}; name one above 1023, such as --port 4400`;
  return `port ${port} cannot be used: ${code ?? String(cause)}`;
}

function listOf(folder: MessageFolder): string {
  const messages = folder.list();
  const unreadable = folder.unreadable().map((name) => `${name} is no message`);
  return [`${messages.length === 1 ? '1 message' : `${messages.length} messages`}`, ...messages.map(lineOf), ...unreadable].map(plainLine).join('\n');
}

const lineOf = ({ receivedAt, message }: Received): string => `${receivedAt} ${message.reference} ${message.topic}${message.critical ? ' critical' : ''} ${message.from.mail} ${message.subject}`;

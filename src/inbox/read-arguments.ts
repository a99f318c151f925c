import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { optionFaults, optionNames, optionValue, optionValues, readLoosely } from '../command-line/options.ts';
import { messageLimits } from '../support/message.ts';
import type { Fault } from './fault.ts';

export interface InboxArguments {
  readonly folder: string;
  readonly port: number;
  readonly origins: readonly string[];
  /** Bytes of a message. */
  readonly limit: number;
  /** For the first messages, one each. */
  readonly faults: readonly Fault[];
  /** For every message. */
  readonly always: Fault;
  readonly isControlled: boolean;
  /** Tells what is there, and opens nothing. */
  readonly isList: boolean;
}

export type ArgumentReading =
  | { readonly kind: 'help' }
  | { readonly kind: 'run'; readonly options: InboxArguments }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

const value = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

const parsed = {
  ...readLoosely,
  options: {
    folder: value, port: value, origin: value, limit: value,
    refuse: value, status: value, 'retry-after': value, delay: value, 'drop-before': value, 'drop-after': value,
    control: flag, list: flag, help: { ...flag, short: 'h' },
  },
} as const;

const names = optionNames(parsed.options);

interface Range {
  readonly lowest: number;
  readonly highest: number;
}

function whole(name: string, { lowest, highest }: Range, example: string) {
  const advice = `write --${name} with a whole number from ${lowest} to ${highest}, such as --${name} ${example}`;
  return z.optional(z.pipe(
    optionValue(name, advice),
    z.pipe(z.transform((typed: string) => (/^\d{1,9}$/.test(typed) ? Number(typed) : Number.NaN)), z.int(advice).check(z.minimum(lowest, advice), z.maximum(highest, advice))),
  ));
}

const originAdvice = 'write --origin with the address of a site and no path, such as --origin http://localhost:4321';
const count = { lowest: 0, highest: 10_000 };

/** Four bytes is the longest that a character becomes. */
const largestMessage = 4 * (messageLimits.text + messageLimits.fields * messageLimits.value + 2 * messageLimits.link);

const optionsSchema = z.strictObject({
  folder: z.optional(optionValue('folder', 'write --folder with the folder that messages go to, such as --folder messages')),
  port: whole('port', { lowest: 0, highest: 65_535 }, '4400'),
  origin: z.optional(optionValues(originAdvice).check(z.refine((typed) => typed.every(isOrigin), originAdvice))),
  limit: whole('limit', { lowest: 100, highest: 50_000_000 }, '100000'),
  refuse: whole('refuse', count, '3'),
  status: whole('status', { lowest: 400, highest: 599 }, '503'),
  'retry-after': whole('retry-after', { lowest: 0, highest: 86_400 }, '2'),
  delay: whole('delay', { lowest: 0, highest: 600_000 }, '5000'),
  'drop-before': whole('drop-before', count, '1'),
  'drop-after': whole('drop-after', count, '1'),
  control: z.optional(z.literal(true, 'write --control without a value')),
  list: z.optional(z.literal(true, 'write --list without a value')),
});

function isOrigin(typed: string): boolean {
  try {
    return /^https?:/.test(typed) && new URL(typed).origin === typed;
  } catch {
    return false;
  }
}

/** The arguments behind `npm run inbox --`, or every fault in them. */
export function readArguments(argv: readonly string[]): ArgumentReading {
  const { values, positionals } = parseArgs({ ...parsed, args: [...argv] });
  const { help, ...rest } = values;
  if (help === true) return { kind: 'help' };
  const read = z.safeParse(optionsSchema, rest);
  const stray = positionals.map((text) => `"${text}" belongs to no option; there are ${names}`);
  if (!read.success) return { kind: 'faults', faults: [...optionFaults(read.error, names), ...stray] };
  if (stray.length > 0) return { kind: 'faults', faults: stray };
  return { kind: 'run', options: optionsOf(read.data) };
}

function optionsOf(data: z.infer<typeof optionsSchema>): InboxArguments {
  const retryAfter = data['retry-after'];
  const refusal: Fault = { refuse: data.status ?? 503, ...(retryAfter === undefined ? {} : { retryAfter }) };
  return {
    folder: data.folder ?? '.cache/inbox',
    port: data.port ?? 4400,
    origins: data.origin ?? ['http://localhost:4321'],
    limit: data.limit ?? largestMessage,
    faults: [...repeat(refusal, data.refuse), ...repeat({ drop: 'before' }, data['drop-before']), ...repeat({ drop: 'after' }, data['drop-after'])],
    always: data.delay === undefined ? {} : { delayAfter: data.delay },
    isControlled: data.control === true,
    isList: data.list === true,
  };
}

const repeat = (fault: Fault, times = 0): readonly Fault[] => Array.from({ length: times }, () => fault);

export const helpText = `npm run inbox -- [--folder DIR] [--port NUMBER] [--origin ADDRESS]… [--list]

Takes the messages of the contact form on this machine, as an endpoint of your own would, and stores each as a file. To try it, write
"http://localhost:4400/messages" into endpoint in content/operator/channels.json, build, and serve the site. http://localhost:4400/ shows what came.

--folder       where messages are stored; .cache/inbox unless said otherwise
--port         4400 unless said otherwise; 0 takes a free one
--origin       a site that may send, http://localhost:4321 unless said otherwise; may be written several times
--limit        largest message, in bytes
--list         tells what is stored, and stops

So that faults can be seen:
--refuse N       answers the first N messages with a status instead of storing them
--status S       the status for that, 503 unless said otherwise
--retry-after S  seconds that such an answer asks for
--drop-before N  then cuts the connection of N messages without storing them
--drop-after N   then stores N messages and cuts the connection instead of answering
--delay MS       answers every message this many milliseconds after storing it
--control        lets PUT /faults set the faults of the next messages, for tests
--help           this text

Exit code: 0 when it was stopped, 2 when it could not begin.`;

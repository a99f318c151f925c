import { parseArgs } from 'node:util';
import * as z from 'zod/mini';
import { optionFaults, optionNames, optionValue, readLoosely } from '../command-line/options.ts';
import { type IsoDate, isIsoDate, isoDate } from '../domain/date.ts';
import { type Locale, localeKeys, referenceLocale } from '../domain/locale.ts';
import type { ExportFormat } from '../exporters/exporter.ts';
import { exportFormats, type ExportFormatId } from '../exporters/registry.ts';
import { largestLogo, mostLogoPixels } from '../share/logo.ts';

export interface BatchOptions {
  /** Files and folders, as they were typed. */
  readonly requests: readonly string[];
  readonly out: string;
  readonly formats: readonly ExportFormat[];
  readonly language: Locale;
  /** Day of the drafts whose request names none; absent: today. */
  readonly date?: IsoDate;
  /** Picture of a partner who resells, as it was typed. */
  readonly logo?: string;
  /** Whether a file that is there and differs may be replaced. */
  readonly force: boolean;
}

export type ArgumentReading =
  | { readonly kind: 'help' }
  | { readonly kind: 'run'; readonly options: BatchOptions }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };

const formatIds = exportFormats.map(({ id }) => id) as [ExportFormatId, ...ExportFormatId[]];

const parsed = {
  ...readLoosely,
  options: {
    out: { type: 'string', multiple: true },
    format: { type: 'string', multiple: true },
    language: { type: 'string', multiple: true },
    date: { type: 'string', multiple: true },
    logo: { type: 'string', multiple: true },
    force: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  },
} as const;

const names = optionNames(parsed.options);

/** In capitals or not, as the names of formats. */
const localeOf = (typed: string): Locale | undefined => localeKeys.find((key) => key === typed.trim().toLowerCase());

const formatAdvice = `write --format with one or more of ${formatIds.join(',')}`;

const optionsSchema = z.strictObject({
  out: optionValue('out', 'write --out with the folder that the drafts go to, such as --out drafts'),
  format: z.optional(z.pipe(
    z.pipe(z.array(z.string(formatAdvice)), z.transform((values) => values.flatMap((value) => value.split(',')).map((value) => value.trim().toLowerCase()))),
    z.array(z.enum(formatIds, { error: ({ input }) => `"${String(input)}" is no format; ${formatAdvice}` })),
  )),
  language: z.optional(z.pipe(
    optionValue('language', `write --language with one of ${localeKeys.join(', ')}`),
    z.pipe(
      z.string().check(z.refine((typed) => localeOf(typed) !== undefined, { error: ({ input }) => `"${String(input)}" is no language of this site; write one of ${localeKeys.join(', ')}` })),
      z.transform((typed) => localeOf(typed) ?? referenceLocale),
    ),
  )),
  date: z.optional(z.pipe(
    optionValue('date', 'write --date with a day, such as --date 2026-11-23'),
    z.string().check(z.refine(isIsoDate, { error: ({ input }) => `"${String(input)}" is no day; write --date as YYYY-MM-DD, such as 2026-11-23` })),
  )),
  logo: z.optional(optionValue('logo', 'write --logo with a PNG or JPEG file, such as --logo logo.png')),
  force: z.optional(z.literal(true, 'write --force without a value')),
});

const requestsSchema = z.array(z.string().check(z.minLength(1, 'a request is an empty text; write a file or a folder'))).check(z.minLength(1, 'write at least one request: a JSON file, a CSV file or a folder of them'));

/** The arguments behind `npm run draft --`, or every fault in them. */
export function readArguments(argv: readonly string[]): ArgumentReading {
  const { values, positionals } = parseArgs({ ...parsed, args: [...argv] });
  const { help, ...rest } = values;
  if (help === true) return { kind: 'help' };
  const options = z.safeParse(optionsSchema, rest);
  const requests = z.safeParse(requestsSchema, positionals);
  if (!options.success || !requests.success) return { kind: 'faults', faults: [options, requests].flatMap(({ error }) => (error ? optionFaults(error, names) : [])) };
  const { out, format = ['pdf'], language = referenceLocale, date, logo, force = false } = options.data;
  return {
    kind: 'run',
    options: { requests: requests.data, out, formats: exportFormats.filter(({ id }) => format.includes(id)), language, ...(date === undefined ? {} : { date: isoDate(date) }), ...(logo === undefined ? {} : { logo }), force },
  };
}

export const helpText = `npm run draft -- REQUEST… --out DIR [--format ${formatIds.join(',')}] [--language CODE] [--date YYYY-MM-DD] [--logo FILE] [--force]

Makes the draft invoices of many requests, with the rules and price lists of the site.

REQUEST      a request file (JSON), a CSV file with one request a row, or a folder of them; content/README.md describes both
--out        the folder that the drafts and summary.csv go to; it is made when it is not there
--format     one or more of ${formatIds.join(', ')}, parted by commas; pdf unless said otherwise
--language   of the documents: ${localeKeys.join(', ')}; ${referenceLocale} unless said otherwise
--date       day of the drafts whose request names none; today unless said otherwise
--logo       a PNG or JPEG of up to ${largestLogo / 1000} kB and ${mostLogoPixels} pixels a side: the logo of the partner, in the PDF of every request where
             a partner resells (audience partner-for-client)
--force      replaces files that are there and differ; without it they are left as they are, and the request has failed
--help       this text

A request that cannot be used stops no other. Exit code: 0 when every request has what was asked for (a serverless
request has no draft, which is no fault), 1 when one has failed, 2 when nothing could be begun, 130 when interrupted.`;

import * as z from 'zod/mini';
import { count, day, text } from './catalogue/figure-schema.ts';
import { stableId } from './content-pieces.ts';
import { deploymentTypes } from './deployment.ts';

/**
 * One release as it is announced: first a planned window, later release notes. Language-neutral; the words are a
 * {@link ReleaseWords} per locale. The page, the feed and the calendar all come from here, so they cannot disagree.
 */
export const releaseEntrySchema = z.strictObject({
  /** Name of its folder, and for ever the permalink `/go/<id>/`, the identity of its item in the feed and of its event in calendars. */
  id: stableId(),
  /** A sample is marked as one wherever it is shown; only the operator's own entries are "real". */
  status: z.enum(['sample', 'real'], 'write "sample" for an example, or "real" for a release of yours'),
  progress: z.enum(['planned', 'released', 'cancelled'], 'write "planned", "released" or "cancelled"'),
  deployments: z.array(z.enum(deploymentTypes, `write one of ${deploymentTypes.join(', ')}`), 'write a list of deployment types').check(
    z.minLength(1, `name the deployments concerned: ${deploymentTypes.join(', ')}`)),
  /** The day from which the entry stands here. */
  announced: day(),
  /** The day of its last change: what calendars take as the day of this version. */
  changed: day(),
  /** 0 at first, one more with each change of the window: calendars take the higher one (RFC 5545, 3.8.7.4). */
  revision: count('how often the window was changed'),
  window: z.optional(z.strictObject({ start: localTime(), end: localTime(), timeZone: text('the time zone by its IANA name, such as "Europe/Paris"') })),
  /** The day it went into production. */
  released: z.optional(day()),
  changes: z.array(z.strictObject({ id: stableId(), kind: z.enum(['feature', 'fix'], 'write "feature" or "fix"') }), 'write a list of changes, [] while none is known'),
});

export type ReleaseEntry = z.infer<typeof releaseEntrySchema>;
export type ReleaseWindow = NonNullable<ReleaseEntry['window']>;

/** Words of one release in one language. Texts are inline Markdown, the title is plain. */
export const releaseWordsSchema = z.strictObject({
  title: text('the title'),
  summary: text('what the release means to its readers, in a sentence or two'),
  /** By the id of the change. */
  changes: z.record(z.string(), text('what changes for the reader')),
});

export type ReleaseWords = z.infer<typeof releaseWordsSchema>;

export interface ReleaseFault {
  readonly field: string;
  readonly found: unknown;
  readonly advice: string;
}

/** What fits the schema and still cannot be: each fault with the field, the value and what to write instead. */
export function faultsOfRelease(entry: ReleaseEntry): readonly ReleaseFault[] {
  const { progress, window: planned, released, announced, changed, changes } = entry;
  const doubled = changes.findIndex(({ id }, index) => changes.some((other, at) => other.id === id && at < index));
  const rules: readonly (readonly [broken: boolean, fault: ReleaseFault])[] = [
    [changed < announced, { field: 'changed', found: changed, advice: `write a day from "${announced}" on, on which it was announced` }],
    [progress !== 'released' && !planned, { field: 'window', found: planned, advice: 'write start, end and timeZone; only what is released may be without a window' }],
    [planned !== undefined && planned.end <= planned.start, { field: 'window.end', found: planned?.end, advice: `write a time after the start, "${planned?.start}"` }],
    [progress === 'released' && !released, { field: 'released', found: released, advice: 'write the day it went into production, such as "2027-01-13"' }],
    [progress !== 'released' && released !== undefined, { field: 'released', found: released, advice: `remove this day, or set progress from "${progress}" to "released"` }],
    [progress === 'released' && changes.length === 0, { field: 'changes', found: changes, advice: 'name at least one change: release notes say what is new' }],
    [doubled >= 0, { field: `changes.${doubled}.id`, found: changes[doubled]?.id, advice: 'give this change an id of its own' }],
  ];
  return rules.filter(([broken]) => broken).map(([, fault]) => fault);
}

/** A time on the wall of the window's own time zone. That it exists there is checked by the reader, which knows the zones. */
function localTime() {
  const instead = 'write day and time as "2027-01-13T18:00"';
  return z.string(instead).check(z.regex(/^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/, instead));
}

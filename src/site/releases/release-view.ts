import { locales, type Locale } from '../../domain/locale.ts';
import type { ReleaseEntry, ReleaseWindow } from '../../domain/release-entry.ts';
import { readInterfaceWords } from '../../reader/interface-words.ts';
import { readReleases, readReleaseWords } from '../../reader/releases.ts';
import { builtOn } from '../../reader/today.ts';
import { describeFormats } from '../../words/describe-formats.ts';
import { formatDate } from '../../words/format-values.ts';
import { createTranslate, type Translate } from '../../words/translate.ts';
import { instantOf, zoneName } from '../../words/zoned-time.ts';
import { inlineMarkdown, withoutMarkup } from '../markdown/inline.ts';

/** A release as its readers meet it, in one language: the page, the feed and the calendar show no words but these. */
export interface ReleaseView {
  readonly entry: ReleaseEntry;
  readonly title: string;
  /** The title with every mark it must not be read without: "Sample: …", "Cancelled: …". */
  readonly markedTitle: string;
  /** Words before the title on the page. */
  readonly marks: readonly string[];
  readonly summary: RichText;
  readonly deployments: string;
  /** Day and time of the window with its time zone. */
  readonly times: string | undefined;
  /** Start and end in UTC, such as `2027-01-13T17:00:00Z`. */
  readonly instants: { readonly start: string; readonly end: string } | undefined;
  /** Whether the window was over on the day of the build and nobody has said what came of it. */
  readonly hasPassed: boolean;
  readonly releasedOn: string | undefined;
  readonly changes: readonly { readonly kind: string; readonly text: RichText }[];
}

/** A text with its links for the page, and without for feeds. */
export interface RichText {
  readonly html: string;
  readonly plain: string;
}

/** Planned and cancelled windows, the next one first; then what was released, the newest first. */
export function releaseViews(locale: Locale): readonly ReleaseView[] {
  const t = releaseWording(locale);
  return [...readReleases()].sort(byReading).map((entry) => describeRelease(entry, locale, t));
}

export const releaseWording = (locale: Locale): Translate => createTranslate(readInterfaceWords(locale), locales[locale].tag);

export const isPlanned = ({ progress }: ReleaseEntry): boolean => progress !== 'released';

function byReading(a: ReleaseEntry, b: ReleaseEntry): number {
  if (isPlanned(a) !== isPlanned(b)) return isPlanned(a) ? -1 : 1;
  const [first, second] = isPlanned(a) ? [a.window?.start ?? '', b.window?.start ?? ''] : [b.released ?? '', a.released ?? ''];
  return first < second ? -1 : first > second ? 1 : a.id < b.id ? -1 : 1;
}

function describeRelease(entry: ReleaseEntry, locale: Locale, t: Translate): ReleaseView {
  const words = readReleaseWords(entry, locale);
  const place = { locale, where: `content/releases/${entry.id}/${locale}.json` };
  const rich = (text: string): RichText => {
    const html = inlineMarkdown(text, place);
    return { html, plain: withoutMarkup(html) };
  };
  const marks = [...(entry.status === 'sample' ? [t('releases.sample')] : []), ...(entry.progress === 'cancelled' ? [t('releases.progress.cancelled')] : [])];
  const instants = entry.window && instantsOf(entry.window);
  return {
    entry, marks, instants,
    title: words.title,
    markedTitle: [...marks].reverse().reduce((title, mark) => t('releases.markedTitle', { mark, title }), words.title),
    summary: rich(words.summary),
    deployments: entry.deployments.map((type) => t(`path.${type}`)).join(t('estimator.listSeparator')),
    times: entry.window && timesOf(entry.window, locale, t),
    hasPassed: entry.progress === 'planned' && instants !== undefined && instants.end.slice(0, 10) < builtOn,
    releasedOn: entry.released && dayOf(entry.released, locale),
    changes: entry.changes.map(({ id, kind }) => ({ kind: t(`releases.change.${kind}`), text: rich(words.changes[id]!) })),
  };
}

function instantsOf({ start, end, timeZone }: ReleaseWindow) {
  const instant = (local: string) => {
    const found = instantOf(local, timeZone);
    if (found === undefined) throw new RangeError(`${local} does not exist in ${timeZone}; the check of the content says where it stands`);
    return found;
  };
  return { start: instant(start), end: instant(end) };
}

function timesOf(window: ReleaseWindow, locale: Locale, t: Translate): string {
  const [date = '', from] = window.start.split('T');
  const [endDate = '', to] = window.end.split('T');
  const zone = zoneName(locales[locale].formats, { timeZone: window.timeZone, at: instantsOf(window).start });
  const key = date === endDate ? 'releases.timesOneDay' : 'releases.timesDays';
  return t(key, { date: dayOf(date, locale), from: from!, to: to!, endDate: dayOf(endDate, locale), zone });
}

const dayOf = (day: string, locale: Locale) => formatDate(describeFormats(locales[locale].formats, []), day);

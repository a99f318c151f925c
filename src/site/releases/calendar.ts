/** A calendar that can be subscribed to (RFC 5545, with the names of RFC 7986). */
export interface Calendar {
  readonly name: string;
  readonly description: string;
  /** The calendar's own address. */
  readonly source: string;
  /** The page that says the same. */
  readonly page: string;
  /** BCP-47 tag. */
  readonly language: string;
  readonly events: readonly CalendarEvent[];
}

export interface CalendarEvent {
  /** The same for ever and in every language: a moved event moves, it does not come twice. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly link: string;
  /** UTC, such as `2027-01-13T17:00:00Z`. */
  readonly start: string;
  readonly end: string;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  /** A day `YYYY-MM-DD`: when this version of the event was written. */
  readonly changed: string;
  readonly revision: number;
}

/** How often a calendar asks again: twice a day. */
const refresh = 'PT12H';

export function calendarFile(calendar: Calendar): string {
  const language = `;LANGUAGE=${calendar.language}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//AI SmartTalk//Release portal//EN',
    'CALSCALE:GREGORIAN',
    // No METHOD: with one, RFC 5546 asks for an ORGANIZER, and nobody is invited here.
    `NAME${language}:${escapeText(calendar.name)}`,
    `X-WR-CALNAME:${escapeText(calendar.name)}`,
    `DESCRIPTION${language}:${escapeText(calendar.description)}`,
    `X-WR-CALDESC:${escapeText(calendar.description)}`,
    `SOURCE;VALUE=URI:${calendar.source}`,
    `URL:${calendar.page}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${refresh}`,
    `X-PUBLISHED-TTL:${refresh}`,
    ...calendar.events.flatMap((event) => eventLines(event, language)),
    ...(calendar.events.length ? [] : emptyCalendar),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** A calendar without any component is none (RFC 5545, 3.6), and there may be nothing planned: then it describes UTC. */
const emptyCalendar = ['BEGIN:VTIMEZONE', 'TZID:UTC', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0000', 'END:STANDARD', 'END:VTIMEZONE'];

function eventLines(event: CalendarEvent, language: string): readonly string[] {
  const stamp = utcStamp(`${event.changed}T00:00:00Z`);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    // The day of the entry and not of the build: the same content gives the same bytes.
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${event.revision}`,
    `DTSTART:${utcStamp(event.start)}`,
    `DTEND:${utcStamp(event.end)}`,
    `SUMMARY${language}:${escapeText(event.title)}`,
    `DESCRIPTION${language}:${escapeText(event.description)}`,
    `URL:${event.link}`,
    `STATUS:${event.status}`,
    // It says something to the reader and takes no time of theirs.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** UTC needs no description of a time zone, and every calendar shows it in its reader's own. */
const utcStamp = (instant: string) => instant.replace(/[-:]/g, '');

/** RFC 5545, 3.3.11. */
const escapeText = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, '\\n');

const encoder = new TextEncoder();

/** No line has more than 75 octets; the next one begins with a space, which counts (RFC 5545, 3.1). A letter is never cut. */
function foldLine(line: string): string {
  const lines: string[] = [''];
  let octets = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (octets + size > 75) {
      lines.push(' ');
      octets = 1;
    }
    lines[lines.length - 1] += letter;
    octets += size;
  }
  return lines.join('\r\n');
}

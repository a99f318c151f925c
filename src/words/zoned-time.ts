/** What Node knows of time zones. Runs at build only: browsers may know other zones, and name them in other languages. */

const minute = 60_000;
const day = 24 * 60 * minute;

export const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/**
 * The instant of a time on the wall, as `2027-01-13T17:00:00Z`; of two, when clocks were put back, the earlier. Nothing
 * when there is no such time: the day does not exist, or clocks were put forward over it.
 *
 * @param local such as `2027-01-13T18:00`
 * @param timeZone IANA name
 */
export function instantOf(local: string, timeZone: string): string | undefined {
  const asIfUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asIfUtc) || new Date(asIfUtc).toISOString().slice(0, 16) !== local) return undefined;
  const instants = [asIfUtc - day, asIfUtc + day].map((near) => asIfUtc - offsetAt(near, timeZone));
  const found = instants.sort((a, b) => a - b).find((instant) => instant + offsetAt(instant, timeZone) === asIfUtc);
  return found === undefined ? undefined : `${new Date(found).toISOString().slice(0, 19)}Z`;
}

/** How a language calls a zone the whole year round, with its distance from UTC at that instant: "Central European Time (UTC+1)". */
export function zoneName(tag: string, { timeZone, at }: { readonly timeZone: string; readonly at: string }): string {
  const parts = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(Date.parse(at));
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  return `${name} (${utcDistance(offsetAt(Date.parse(at), timeZone))})`;
}

function utcDistance(offset: number): string {
  const minutes = Math.abs(offset) / minute;
  const rest = minutes % 60;
  if (minutes === 0) return 'UTC';
  return `UTC${offset < 0 ? '-' : '+'}${Math.floor(minutes / 60)}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

/** Milliseconds that the clocks of a zone are ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = Object.fromEntries(clockOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, value]));
  const wall = Date.parse(`${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}:00Z`);
  return wall - Math.floor(instant / minute) * minute;
}

/** To make one takes a hundred times as long as to use it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  clocks.set(timeZone, clock);
  return clock;
}

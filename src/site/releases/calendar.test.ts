import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { calendarFile, type Calendar, type CalendarEvent } from './calendar.ts';

const event: CalendarEvent = {
  uid: 'a-window@portal',
  title: 'مثال: شكل موعد مقرر، للنشر بلا خوادم على البنية التحتية التي توفرونها لنا',
  description: 'One; two, three\\four\nand a second line: Lëtzebuergesch, “Ëmfeld” – 𝄞 – 👩‍👩‍👧‍👦'.repeat(4),
  link: 'https://portal.example/ar/releases/#a-window',
  start: '2027-01-20T21:00:00Z',
  end: '2027-01-21T01:00:00Z',
  status: 'TENTATIVE',
  changed: '2026-11-26',
  revision: 3,
};
const calendar: Calendar = { name: 'Planned', description: 'About, with; signs\\', source: 'https://portal.example/ar/releases/windows.ics', page: 'https://portal.example/ar/releases/', language: 'ar', events: [event] };

const parsed = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown as unknown[]);

test('lines end in CRLF, are not longer than 75 octets, and no letter is cut (RFC 5545, 3.1)', () => {
  const text = calendarFile(calendar);
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  assert.doesNotMatch(text, /[^\r]\n|\r[^\n]/);
  const lines = text.split('\r\n').slice(0, -1);
  assert.deepEqual(lines.filter((line) => Buffer.byteLength(line) > 75), []);
  assert.ok(lines.some((line) => Buffer.byteLength(line) > 70), 'lines are filled');
  assert.ok(!text.includes('\ufffd') && Buffer.from(text).toString() === text, 'no half of a letter');
  assert.ok(text.replaceAll('\r\n ', '').includes(`SUMMARY;LANGUAGE=ar:${event.title}\r\n`), 'unfolded it is what it was');
});

test('another program reads back the texts with their signs and line ends (RFC 5545, 3.3.11)', () => {
  const root = parsed(calendarFile(calendar));
  assert.equal(root.getFirstPropertyValue('description'), 'About, with; signs\\');
  const read = new ICAL.Event(root.getFirstSubcomponent('vevent')!);
  assert.equal(read.summary, event.title);
  assert.equal(read.description, event.description);
  assert.equal(read.uid, event.uid);
  assert.equal(read.sequence, 3);
  assert.equal(read.startDate.toJSDate().toISOString(), '2027-01-20T21:00:00.000Z');
  assert.equal(read.endDate.toJSDate().toISOString(), '2027-01-21T01:00:00.000Z');
  assert.equal(String(read.component.getFirstPropertyValue('dtstamp')), '2026-11-26T00:00:00Z');
  assert.equal(read.component.getFirstPropertyValue('status'), 'TENTATIVE');
});

test('it says how often to ask again, and where (RFC 7986)', () => {
  const root = parsed(calendarFile(calendar));
  assert.equal(String(root.getFirstPropertyValue('refresh-interval')), 'PT12H');
  assert.equal(root.getFirstPropertyValue('x-published-ttl'), 'PT12H');
  assert.equal(root.getFirstPropertyValue('source'), calendar.source);
  assert.equal(root.getFirstPropertyValue('version'), '2.0');
});

test('what every event and every calendar must have is there once (RFC 5545, 3.6 and 3.6.1)', () => {
  const text = calendarFile({ ...calendar, events: [event, { ...event, uid: 'another@portal' }] });
  for (const property of ['VERSION', 'PRODID']) assert.equal(text.match(new RegExp(`^${property}:`, 'gm'))?.length, 1, property);
  for (const property of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SEQUENCE', 'STATUS']) assert.equal(text.match(new RegExp(`^${property}:`, 'gm'))?.length, 2, property);
});

test('the same content gives the same bytes', () => {
  assert.equal(calendarFile(calendar), calendarFile(structuredClone(calendar)));
});

test('a calendar without events still has a component (RFC 5545, 3.6)', () => {
  assert.equal(parsed(calendarFile({ ...calendar, events: [] })).getAllSubcomponents().length, 1);
});

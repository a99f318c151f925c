/**
 * What a keystroke in the link desk costs: every beginning of the two hundred searches of the tests, in all languages at
 * once, each with what was found for the words before kept, as while typing. How many find a right place is told beside it:
 * a fast search of the wrong places is worth nothing.
 */
import { listPlaces } from '../src/support/link-desk/desk-files.ts';
import { openDesk } from '../src/support/link-desk/desk.ts';
import { agentQueries } from '../src/site/link-desk/agent-queries.fixture.ts';
import { deskLanguages, deskPlaces } from '../src/site/link-desk/desk-content.ts';
import { median, percentile, printFigure } from './figures.mjs';

const limitMilliseconds = 50;

const [places, languages] = [listPlaces(deskPlaces()), deskLanguages()];
const start = performance.now();
const desk = openDesk(places, languages);
printFigure({ name: 'index of all languages', value: performance.now() - start, unit: 'ms' });

const queries = Object.values(agentQueries).flat();
const keystrokes = queries.flatMap(([typed]) => Array.from(typed, (_, at) => typed.slice(0, at + 1))).map((typed) => {
  const begun = performance.now();
  desk.find(typed);
  return performance.now() - begun;
});
const hits = queries.filter(([typed, ...right]) => desk.find(typed).slice(0, 3).some(({ id }) => right.includes(id))).length;

printFigure({ name: `${keystrokes.length} keystrokes, p99`, value: percentile(keystrokes, 0.99), unit: 'ms', limit: limitMilliseconds, peers: `median ${median(keystrokes).toFixed(2)} ms` });
printFigure({ name: 'searches with a right place among three', value: (100 * hits) / queries.length, unit: '%', limit: 95, isFloor: true });

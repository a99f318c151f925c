/** What the test runners counted, read from the reports they leave in `.cache/test/`. Plain JavaScript for Node 20. */
import { existsSync, readFileSync, rmSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

export const unitReport = '.cache/test/unit.tap';
export const e2eReport = '.cache/test/e2e.json';

/** A report of an earlier run must not pass for this one's. */
export const forgetReports = () => [unitReport, e2eReport].forEach((file) => rmSync(file, { force: true }));

/** @param {string} tap what `node --test` reports; its last lines count @returns {Tally} */
export function unitTally(tap) {
  const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(tap)?.[1] ?? 0);
  return { passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped') + count('todo') };
}

/** @param {string} json Playwright's JSON report @returns {Tally} */
export function e2eTally(json) {
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = JSON.parse(json).stats ?? {};
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/**
 * @param {string} file
 * @param {(text: string) => Tally} read
 * @returns {Tally} all zero without a report
 */
export const readTally = (file, read) => (existsSync(file) ? read(readFileSync(file, 'utf8')) : { passed: 0, failed: 0, skipped: 0 });

/** @param {Tally} tally */
export const tallyLine = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/**
 * `npm test`: brings what the tests need, then runs every check, and ends with a summary. `--nightly` adds the long ones.
 * Plain JavaScript for Node 20: it runs before the install.
 */
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { ensurePdfTools } from './pdf-tools.mjs';
import { requirePlatform } from './platform.mjs';
import { npmRun } from './run.mjs';
import { runStages } from './stages.mjs';
import { e2eReport, e2eTally, forgetReports, readTally, tallyLine, unitReport, unitTally } from './tallies.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const env = process.argv.includes('--nightly') ? { NIGHTLY: '1' } : {};
process.chdir(root);

/** A stage of a test runner. One that found no test at all has failed: a wrong pattern must not look like success. */
const testStage = (name, script, { report, read, needs }) => ({
  name,
  needs,
  run: async () => {
    const code = await npmRun(script, [], env);
    if (code === 0 && readTally(report, read).passed === 0) return console.error(`${name}: no test was run.`), 1;
    return code;
  },
  tally: () => tallyLine(readTally(report, read)),
});

requirePlatform();
if (!(await ensureInstalled(root))) process.exit(1);
const hasChromium = await ensureChromium().catch((error) => void console.error(error.message));
if (!hasChromium) process.exit(1);
// Whoever may not install programs runs all other tests; CI must run these.
if (!(await ensurePdfTools()) && process.env.CI) process.exit(1);
forgetReports();

process.exit(await runStages(env.NIGHTLY ? 'npm run test:nightly' : 'npm test', [
  { name: 'check', run: () => npmRun('check') },
  testStage('unit tests', 'test:unit', { report: unitReport, read: unitTally }),
  { name: 'build', run: () => npmRun('build') },
  { name: 'budgets', run: () => npmRun('budgets'), needs: 'build' },
  testStage('end-to-end tests', 'test:e2e', { report: e2eReport, read: e2eTally, needs: 'build' }),
]));

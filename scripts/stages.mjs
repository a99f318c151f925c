/** Runs named stages in order, times them, and says at the end what passed. Plain JavaScript for Node 20. */

/**
 * @typedef {{
 *   name: string,
 *   run: () => Promise<number> | number,
 *   needs?: string,
 *   tally?: () => string | undefined,
 * }} Stage
 *   run: gives an exit code; needs: a stage without which this one cannot run; tally: what it counted, for the summary
 */

/**
 * A failed stage does not stop the others, so that one run names every fault; only what needs it is left out, and
 * counts as failed.
 * @param {string} title
 * @param {readonly Stage[]} stages
 * @returns {Promise<number>} 0 when every stage passed, else 1
 */
export async function runStages(title, stages) {
  /** @type {{ name: string, seconds: number, state: 'passed' | 'failed' | 'not run', note: string }[]} */
  const results = [];
  for (const { name, run, needs, tally } of stages) {
    if (needs !== undefined && results.some((result) => result.name === needs && result.state !== 'passed')) {
      results.push({ name, seconds: 0, state: 'not run', note: `needs ${needs}` });
      continue;
    }
    console.log(`\n▶ ${name}`);
    const start = performance.now();
    const code = await run();
    results.push({ name, seconds: (performance.now() - start) / 1000, state: code === 0 ? 'passed' : 'failed', note: tally?.() ?? '' });
  }
  console.log(summary(title, results));
  return results.every(({ state }) => state === 'passed') ? 0 : 1;
}

const marks = { passed: '✓', failed: '✗', 'not run': '–' };

function summary(title, results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  const lines = results.map(({ name, seconds, state, note }) => `  ${marks[state]} ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${state === 'passed' ? note : `${state}  ${note}`}`.trimEnd());
  const failed = results.filter(({ state }) => state !== 'passed').length;
  const total = results.reduce((sum, { seconds }) => sum + seconds, 0);
  return ['', `${title}:`, ...lines, `${results.length - failed} stages passed, ${failed} failed, in ${total.toFixed(0)} s`].join('\n');
}

/** Runs named stages, times them, and says at the end what passed. Plain JavaScript for Node 20. */

/**
 * @typedef {{
 *   name: string,
 *   run: () => Promise<Outcome> | Outcome,
 *   needs?: string,
 *   tally?: () => string | undefined,
 * }} Stage
 *   run: gives an exit code, and what was printed when it was not printed at once; needs: an earlier stage without which
 *   this one cannot run; tally: what it counted, for the summary
 * @typedef {number | { code: number, output: string }} Outcome
 * @typedef {{ name: string, seconds: number, state: 'passed' | 'failed' | 'not run', note: string }} Result
 */

/**
 * A failed stage does not stop the others, so that one run names every fault; only what needs it is left out, and
 * counts as failed.
 * @param {string} title
 * @param {readonly Stage[]} stages
 * @param {{ atOnce?: number }} [options] atOnce: how many run beside each other; the output of each then stays together
 * @returns {Promise<number>} 0 when every stage passed, else 1
 */
export async function runStages(title, stages, { atOnce = 1 } = {}) {
  const begun = performance.now();
  /** @type {Map<string, Promise<Result>>} */
  const begunStages = new Map();
  const waiting = [...stages];
  const workThrough = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
      const result = runStage(stage, { needed: begunStages.get(stage.needs ?? ''), announce: atOnce === 1 });
      begunStages.set(stage.name, result);
      await result;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, workThrough));
  const results = await Promise.all(begunStages.values());
  console.log(summary(title, results, (performance.now() - begun) / 1000));
  return results.every(({ state }) => state === 'passed') ? 0 : 1;
}

/** @returns {Promise<Result>} */
async function runStage({ name, run, needs, tally }, { needed, announce }) {
  if (needed && (await needed).state !== 'passed') return { name, seconds: 0, state: 'not run', note: `needs ${needs}` };
  if (announce) console.log(`\n▶ ${name}`);
  const start = performance.now();
  const outcome = await run();
  const { code, output } = typeof outcome === 'number' ? { code: outcome, output: '' } : outcome;
  if (!announce) console.log(`\n▶ ${name}\n${output.trimEnd()}`);
  return { name, seconds: (performance.now() - start) / 1000, state: code === 0 ? 'passed' : 'failed', note: tally?.() ?? '' };
}

const marks = { passed: '✓', failed: '✗', 'not run': '–' };

function summary(title, results, seconds) {
  const width = Math.max(...results.map(({ name }) => name.length));
  const lines = results.map(({ name, seconds, state, note }) => `  ${marks[state]} ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(6)} s  ${state === 'passed' ? note : `${state}  ${note}`}`.trimEnd());
  const failed = results.filter(({ state }) => state !== 'passed').length;
  return ['', `${title}:`, ...lines, `${results.length - failed} stages passed, ${failed} failed, in ${seconds.toFixed(0)} s`].join('\n');
}

/**
 * `npm run bench`: runs every `scripts/bench-*`, one after the other so that none slows another, and says how many
 * figures miss their limit. `npm run bench -- pages build` runs those two. A missed limit is told, not an error: a busy
 * machine is slow; the byte budgets are enforced by `npm test`.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { npmRun } from './run.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const nameOf = (file) => file.replace(/^bench-|\.(mjs|ts)$/g, '');

/** @param {string} file @returns {Promise<{ code: number, missed: number }>} */
function runBench(file) {
  return new Promise((resolve) => {
    let missed = 0;
    const child = spawn(process.execPath, [`${folder}${file}`], { stdio: ['ignore', 'pipe', 'inherit'] });
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => {
      if (line.startsWith('✗')) missed += 1;
      console.log(`  ${line}`);
    });
    // `close` comes after the last line was read; `exit` may come before.
    child.on('close', (code) => resolve({ code: code ?? 1, missed }));
  });
}

const wanted = process.argv.slice(2);
const files = readdirSync(folder).filter((file) => /^bench-[\w-]+\.(mjs|ts)$/.test(file)).sort();
const unknown = wanted.filter((name) => !files.some((file) => nameOf(file) === name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${files.map(nameOf).join(', ')}`);
  process.exit(1);
}
if (!existsSync('dist') && (await npmRun('build')) !== 0) process.exit(1);

const results = [];
for (const file of files.filter((name) => wanted.length === 0 || wanted.includes(nameOf(name)))) {
  console.log(`\n${nameOf(file)}`);
  results.push({ file, ...(await runBench(file)) });
}
const crashed = results.filter(({ code }) => code !== 0);
const missed = results.reduce((sum, result) => sum + result.missed, 0);
console.log(`\n${results.length} benches run, ${missed} figures miss their limit${crashed.length > 0 ? `; stopped by an error: ${crashed.map(({ file }) => file).join(', ')}` : ''}`);
process.exit(crashed.length > 0 ? 1 : 0);

/** A cold build of the whole site: nothing cached, no font made, into a folder of its own, so that `dist` stays as it is. */
import { rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { printFigure } from './figures.mjs';

const limitSeconds = 15;
const target = '.cache/bench-dist';
const astro = fileURLToPath(new URL('astro.mjs', import.meta.url));

for (const cache of [target, '.cache/astro', '.cache/fonts', 'node_modules/.astro', 'node_modules/.vite']) rmSync(cache, { recursive: true, force: true });
const start = performance.now();
const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build', '--force', '--outDir', target], { encoding: 'utf8' });
const seconds = (performance.now() - start) / 1000;
rmSync(target, { recursive: true, force: true });
if (status !== 0) {
  console.error(`${stdout}\n${stderr}`);
  process.exit(1);
}
printFigure({ name: 'cold build of the site', value: seconds, unit: 's', limit: limitSeconds, peers: 'seven locales, one page: Starlight 5.2 s, VitePress 21 s, Docusaurus 108 s' });

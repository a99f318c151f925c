/**
 * Astro's command line without its telemetry: `node scripts/astro.mjs build --force`.
 *
 * `build` is always forced: cached pages do not notice a changed interface string.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { run } from './run.mjs';

const manifest = createRequire(import.meta.url).resolve('astro/package.json');
const { bin } = createRequire(import.meta.url)('astro/package.json');
const program = join(dirname(manifest), typeof bin === 'string' ? bin : bin.astro);

/** Pages and modules are short-lived: with the usual 16 MB for young objects, clearing them away takes a fifth of a build. */
const roomForYoungObjects = '--max-semi-space-size=64';

process.exit(await run(process.execPath, [roomForYoungObjects, program, ...process.argv.slice(2)], { env: { ASTRO_TELEMETRY_DISABLED: '1' } }));

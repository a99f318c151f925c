/** Every unit test: `npm run test:unit`, or some of them: `npm run test:unit -- src/domain`. */
import { mkdirSync } from 'node:fs';
import { run } from './run.mjs';
import { unitReport } from './tallies.mjs';

/** Architecture and content belong to `npm run check`. */
const everywhere = ['src/**/*.test.ts', 'tests/!(architecture|content)/**/*.test.ts', 'scripts/**/*.test.{ts,mjs}'];
const wanted = process.argv.slice(2).map((folder) => (folder.includes('.test.') ? folder : `${folder}/**/*.test.{ts,mjs}`));

mkdirSync('.cache/test', { recursive: true });
const reporters = ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=tap', `--test-reporter-destination=${unitReport}`];
process.exit(await run(process.execPath, ['--test', '--test-concurrency=2', ...reporters, ...(wanted.length > 0 ? wanted : everywhere)]));

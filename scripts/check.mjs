/** `npm run check`: types, architecture and content, in under a minute and without a build or a browser. */
import { run } from './run.mjs';
import { runStages } from './stages.mjs';

const tests = (folder) => () => run(process.execPath, ['--test', '--test-reporter=dot', `tests/${folder}/**/*.test.ts`]);

process.exit(await runStages('check', [
  { name: 'types', run: () => run(process.execPath, ['scripts/astro.mjs', 'check']) },
  { name: 'architecture', run: tests('architecture') },
  { name: 'content', run: tests('content') },
]));

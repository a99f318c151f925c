/** `npm run check`: types, architecture and content, in under a minute and without a build or a browser. */
import { availableParallelism } from 'node:os';
import { runAside } from './run.mjs';
import { runStages } from './stages.mjs';

const node = (...args) => () => runAside(process.execPath, args);
const astro = (...args) => node('scripts/astro.mjs', ...args);
const tests = (folder) => node('--test', '--test-reporter=dot', `tests/${folder}/**/*.test.ts`);

// The configuration refuses content that is not whole and names every fault once; the tests of the content would each tell of it again.
// Astro's own checker takes twice the time of TypeScript's for a file without a template: it gets the templates alone.
process.exit(await runStages('check', [
  { name: 'whole content', run: astro('sync') },
  { name: 'architecture', run: tests('architecture') },
  { name: 'types', needs: 'whole content', run: node('--max-semi-space-size=64', 'node_modules/typescript/bin/tsc') },
  { name: 'content', needs: 'whole content', run: tests('content') },
  { name: 'templates', needs: 'whole content', run: astro('check', '--noSync', '--minimumSeverity', 'error', '--tsconfig', 'tsconfig.templates.json') },
], { atOnce: Math.min(2, availableParallelism()) }));

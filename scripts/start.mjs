/** `npm start`: install, build, serve the built site. Plain JavaScript for Node 20: it runs before the install. */
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { requirePlatform } from './platform.mjs';
import { npmRun } from './run.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

requirePlatform();
if (!(await ensureInstalled(root))) process.exit(1);
if ((await npmRun('build')) !== 0) {
  console.error('The build stopped; its reason stands above. Nothing is served.');
  process.exit(1);
}
// Imported only now: the server needs an installed package.
const { serveFromCommandLine } = await import('./serve.mjs');
await serveFromCommandLine().catch((error) => {
  console.error(error.message);
  process.exit(1);
});

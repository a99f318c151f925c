/** `npm run golden`: writes the documents of tests/golden anew, and says which ones changed. Read the diff before you commit it. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { goldenFiles, goldenFolder, keptText } from '../tests/golden/golden-files.ts';

const files = await goldenFiles();
const changed = files.filter(({ name, text }) => text !== keptText(name));
mkdirSync(goldenFolder, { recursive: true });
for (const { name, text } of changed) writeFileSync(`${goldenFolder}${name}`, text);

const gone = readdirSync(goldenFolder).filter((name) => !files.some((file) => file.name === name));
for (const name of gone) rmSync(`${goldenFolder}${name}`);

const lines = [...changed.map(({ name }) => `written: ${name}`), ...gone.map((name) => `removed: ${name}`)];
console.log(lines.length === 0 ? `All ${files.length} documents are as they were.` : lines.join('\n'));

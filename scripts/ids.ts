/**
 * `npm run ids`: registers the ids that the content has and `content/permalinks/ids.json` has not. It never takes one
 * away: a link to it may stand in somebody's mail.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIds } from '../src/reader/ids.ts';
import { readRegisteredIds, registryFile } from '../src/reader/permalinks.ts';
import { contentFolder } from '../src/reader/content-folder.ts';

const registered = readRegisteredIds();
const added = [...readIds().keys()].filter((id) => !registered.includes(id));
// One id a line in the order of the alphabet, so that two branches which add some seldom meet in one line.
const all = [...new Set([...registered, ...added])].sort();

writeFileSync(join(contentFolder, registryFile), `${JSON.stringify(all, null, 2)}\n`);
console.log(added.length ? `Registered in content/${registryFile}:\n${added.map((id) => `  ${id}`).join('\n')}` : `Nothing is new: content/${registryFile} has all ${all.length} ids.`);

/** Prints the permalinks of the `content/` in the folder it is run in, one JSON list. */
import { readPermalinks } from '../../src/reader/permalinks.ts';

console.log(JSON.stringify([...readPermalinks().values()]));

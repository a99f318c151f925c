/** Prints the faults of the `content/` in the folder it is run in, one JSON list. */
import { findContentFaults } from '../../src/reader/check-content.ts';

console.log(JSON.stringify(findContentFaults()));

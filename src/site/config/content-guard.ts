import { findContentFaults } from '../../reader/check-content.ts';

/** Refuses to build or serve a site from content that is not whole, and names every file and field at once. */
export function requireWholeContent(): void {
  const faults = findContentFaults();
  if (faults.length) throw new Error(`The content is not whole.\n\n${faults.join('\n\n')}\n`);
}

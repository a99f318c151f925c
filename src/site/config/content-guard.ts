import { findContentFaults } from '../../reader/check-content.ts';
import { faultsOfStarlightWords } from './starlight-words.ts';

/** Refuses to build or serve a site from content that is not whole, and names every file and field at once. */
export async function requireWholeContent(): Promise<void> {
  const faults = [...findContentFaults(), ...await faultsOfStarlightWords()];
  if (faults.length) throw new UnwholeContentError(faults);
}

/** Astro prints the message and then what it makes of the rest: neither its place in our code nor a hint of Astro's belongs to it. */
class UnwholeContentError extends Error {
  readonly hint = 'content/README.md says what belongs into each file.';

  constructor(faults: readonly string[]) {
    super(`The content is not whole.\n\n${faults.join('\n\n')}\n`);
    this.name = 'UnwholeContentError';
    this.stack = '';
  }

  /** Astro looks here for "window", finds it in the name of a release, and would explain browser APIs. */
  override toString(): string {
    return this.name;
  }
}

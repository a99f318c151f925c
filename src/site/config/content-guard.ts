import type { AstroIntegration } from 'astro';
import { findContentFaults } from '../../reader/check-content.ts';

/** Refuses to build or serve a site from content that is not whole, and names every file and field at once. */
export function contentGuard(): AstroIntegration {
  return {
    name: 'content-guard',
    hooks: {
      'astro:config:setup': ({ command }) => {
        const faults = findContentFaults();
        if (faults.length && command === 'build') throw new Error(`The content is not whole.\n\n${faults.join('\n\n')}\n`);
        for (const fault of faults) console.warn(`${fault}\n`);
      },
    },
  };
}

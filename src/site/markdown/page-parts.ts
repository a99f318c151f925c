import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { forgetIds } from '../../reader/ids.ts';

const folder = fileURLToPath(new URL('../parts/', import.meta.url));

/**
 * Lets pages use every component of `src/site/parts` by name, so that a translator's file holds no import lines.
 * The imports go at the end: the line numbers of the page stay those of its file.
 */
export function pageParts() {
  return {
    name: 'page-parts',
    enforce: 'pre' as const,
    // While the development server runs, a new heading must become known.
    watchChange: forgetIds,
    transform: {
      order: 'pre' as const,
      filter: { id: /\/content\/docs\/.*\.mdx$/ },
      handler(code: string) {
        const used = partNames().filter((name) => code.includes(`<${name}`));
        return `${code}\n\n${used.map((name) => `import ${name} from '${folder}${name}.astro';`).join('\n')}\n`;
      },
    },
  };
}

const partNames = (): readonly string[] =>
  readdirSync(folder).filter((file) => file.endsWith('.astro')).map((file) => file.replace('.astro', ''));

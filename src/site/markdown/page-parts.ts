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
    // While the development server runs, a new heading or part must become known.
    watchChange: () => {
      forgetIds();
      names = undefined;
    },
    transform: {
      order: 'pre' as const,
      filter: { id: /\/content\/docs\/.*\.mdx$/ },
      handler(code: string, id: string) {
        refuseUnknownParts(code, id);
        const used = partNames().filter((name) => code.includes(`<${name}`));
        return `${code}\n\n${used.map((name) => `import ${name} from '${folder}${name}.astro';`).join('\n')}\n`;
      },
    },
  };
}

/** MDX would say that an import is missing, at the first language whose page is drawn, and without the line. */
export function refuseUnknownParts(code: string, file: string): void {
  const imported = new Set([...code.matchAll(/^import\b(.*?)\bfrom\b/gm)].flatMap(([, names = '']) => names.match(/\w+/g) ?? []));
  const withoutCode = code.replace(/^(```|~~~)[\s\S]*?^\1|`[^`\n]+`/gm, (text) => text.replace(/[^\n]/g, ' '));
  const unknown = [...withoutCode.matchAll(/<([A-Z]\w*)/g)].find(([, name = '']) => !partNames().includes(name) && !imported.has(name));
  if (!unknown) return;
  const line = withoutCode.slice(0, unknown.index).split('\n').length;
  throw new Error(`${file}:${line}: there is no part <${unknown[1]}>. Write one of those in src/site/parts: ${partNames().join(', ')}.`);
}

let names: readonly string[] | undefined;

/** Read once: the pages of a build ask for them two thousand times. */
const partNames = (): readonly string[] =>
  (names ??= readdirSync(folder).filter((file) => file.endsWith('.astro')).map((file) => file.replace('.astro', '')));

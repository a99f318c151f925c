/** The peer of a build: Starlight as it comes, with the prose of our pages in our languages and nothing else of ours. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { localeKeys, locales, referenceLocale } from '../src/domain/locale.ts';
import { type PageSource, readPages } from '../src/reader/pages.ts';

/**
 * Writes the project anew into a folder.
 * @param folder below the project, whose packages it uses
 * @returns how many pages it has
 */
export function writePlainStarlight(folder: string): number {
  rmSync(folder, { recursive: true, force: true });
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const pages = localeKeys.flatMap((locale) => readPages(locale));
  for (const page of pages) write(`src/content/${page.file.replace(/\.mdx?$/, '.md')}`, plainPage(page));
  write('package.json', JSON.stringify({ name: 'plain-starlight', private: true, type: 'module', dependencies: { astro: '*', '@astrojs/starlight': '*' } }));
  write('src/content.config.ts', contentConfig);
  write('astro.config.mjs', astroConfig());
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'dir');
  return pages.length;
}

/** Headings, paragraphs and lists; our parts and the ids behind headings are ours. */
function plainPage({ data, body }: PageSource): string {
  const { title, description } = data;
  const prose = body
    .replace(/^import .*$/gm, '')
    .replace(/<\/?[A-Z][^>]*>/g, '')
    .replace(/\{[^}]*\}/g, '');
  return `---\n${JSON.stringify({ title, description })}\n---\n${prose}`;
}

const contentConfig = `
import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

function astroConfig(): string {
  const named = Object.fromEntries(localeKeys.map((key) => [key, { label: locales[key].name, lang: locales[key].tag, dir: locales[key].dir }]));
  const options = { title: 'Plain Starlight', defaultLocale: referenceLocale, locales: named };
  return `
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://example.com', integrations: [starlight(${JSON.stringify(options)})] });
`;
}

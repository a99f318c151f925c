import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from './fixtures.ts';

/** Reads the built pages as text: every link inside the site must have a page, and every fragment an id, at its end. */
test('no link of any page leads nowhere', () => {
  const idsOf = new Map<string, ReadonlySet<string>>();
  const files = globSync('dist/**/*.html');
  expect(files.length).toBeGreaterThan(100);
  const broken = files.flatMap((file) => {
    const here = `/${file.replace(/^dist\//, '').replace(/index\.html$/, '')}`;
    return hrefsOf(file).filter((href) => !resolves(href, here, idsOf)).map((href) => `${here} → ${href}`);
  });
  expect(broken).toEqual([]);
});

function hrefsOf(file: string): readonly string[] {
  const hrefs = [...readFileSync(file, 'utf8').matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'));
  return [...new Set(hrefs)].filter((href) => !/^(mailto:|tel:|webcal:|https?:)/.test(href));
}

function resolves(href: string, here: string, idsOf: Map<string, ReadonlySet<string>>): boolean {
  const { pathname, hash } = new URL(href, `http://site${here}`);
  const file = pathname.endsWith('/') ? `dist${pathname}index.html` : `dist${pathname}`;
  if (!existsSync(file)) return false;
  // What a fragment says with a `=` is for the page's script, not the id of a place.
  if (hash === '' || hash.includes('=')) return true;
  if (!idsOf.has(file)) idsOf.set(file, new Set([...readFileSync(file, 'utf8').matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '')));
  return idsOf.get(file)?.has(decodeURIComponent(hash.slice(1))) ?? false;
}

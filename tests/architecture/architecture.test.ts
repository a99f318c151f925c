import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { describe, test } from 'node:test';
import { shippedSoftware } from '../../src/site/shipped-software.ts';
import { impuritiesOf } from './impurities.ts';
import { importsOf } from './imports.ts';
import { brokenRule, isTestFile, packageOf, ranks, undeclaredPackage } from './rules.ts';

/** From the root of the project, where the tests run. */
const filesOf = (pattern: string) => globSync(pattern).map((file) => file.split(sep).join('/')).sort();
const files = filesOf('src/**/*.{ts,tsx,mts,mjs,js,astro}');
const otherFiles = filesOf('{scripts/**/,tests/**/,}*.{ts,mjs}');

const faultsIn = (file: string, source: string): readonly string[] => [
  ...importsOf(file, source).flatMap((found) => {
    const rule = brokenRule(file, found);
    return rule === undefined ? [] : `${file}:${found.line}: imports "${found.specifier}". Rule: ${rule}.`;
  }),
  ...(file.startsWith('src/domain/') && !isTestFile(file)
    ? impuritiesOf(file, source).map(({ text, line }) => `${file}:${line}: uses ${text}. Rule: src/domain is pure, without clock, chance, Intl or DOM; pass the value in.`)
    : []),
];

describe('the one-way rule', () => {
  test('holds in every file of src/', () => {
    assert.ok(files.length > 50, `only ${files.length} files were found; the tests run from the root of the project`);
    const faults = files.flatMap((file) => faultsIn(file, readFileSync(file, 'utf8')));
    assert.equal(faults.length, 0, `\n${faults.join('\n')}`);
  });

  test('is the one that README.md shows', () => {
    const rows = [...readFileSync('README.md', 'utf8').matchAll(/^(\d) {2}([\w-]+(?: · [\w-]+)*)$/gm)];
    assert.deepEqual(Object.fromEntries(rows.flatMap(([, rank, folders = '']) => folders.split(' · ').map((folder) => [folder, Number(rank)]))), ranks);
  });
});

describe('every package that is imported', () => {
  test('is named in package.json', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Readonly<Record<string, Readonly<Record<string, string>>>>;
    const declared = new Set(['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) => Object.keys(manifest[kind] ?? {})));
    const faults = [...files, ...otherFiles].flatMap((file) =>
      importsOf(file, readFileSync(file, 'utf8')).flatMap((found) => {
        const rule = undeclaredPackage(found, declared);
        return rule === undefined ? [] : `${file}:${found.line}: imports "${found.specifier}". Rule: ${rule}.`;
      }),
    );
    assert.equal(faults.length, 0, `\n${faults.join('\n')}`);
  });

  test('of a part that runs in the browser is in the list of licences', () => {
    const listed = new Set(shippedSoftware().map(({ name }) => name));
    const inBrowser = files.filter((file) => /^src\/(domain|words|share|permalinks|typesetting|compression|exporters|support|islands|site\/browser)\//.test(file) && !isTestFile(file));
    const imported = inBrowser.flatMap((file) => importsOf(file, readFileSync(file, 'utf8')).flatMap(({ specifier }) => packageOf(specifier) ?? []));
    assert.deepEqual([...new Set(imported)].filter((name) => !listed.has(name)), []);
  });

  test('is looked for by its name, without the path in it', () => {
    const declared = new Set(['elkjs', '@scope/one']);
    assert.equal(undeclaredPackage({ specifier: 'elkjs/lib/elk.js', line: 1 }, declared), undefined);
    assert.equal(undeclaredPackage({ specifier: '@scope/one/two', line: 1 }, declared), undefined);
    assert.match(undeclaredPackage({ specifier: '@scope/two', line: 1 }, declared) ?? '', /@scope\/two is not/);
  });
});

describe('the checker sees', () => {
  const says = (file: string, source: string, rule: RegExp | undefined) => {
    const faults = faultsIn(file, source).join('\n');
    if (rule === undefined) assert.equal(faults, '');
    else assert.match(faults, rule);
  };

  test('an import against the order, with file, line and rule', () => {
    says('src/words/a.ts', "\nimport { b } from '../site/b.ts';", /^src\/words\/a\.ts:2: imports "\.\.\/site\/b\.ts"\. Rule: src\/words \(rank 1\) may not import from src\/site \(rank 4\)/);
    says('src/site/a.ts', "import { b } from '../words/b.ts';", undefined);
  });

  test('an import between folders of one rank', () => {
    says('src/share/a.ts', "import type { B } from '../words/b.ts';", /src\/share and src\/words have the same rank/);
    says('src/share/a.ts', "import './b.ts';", undefined);
  });

  test('exports, dynamic imports, types and globs alike', () => {
    says('src/domain/a.ts', "export * from '../share/b.ts';", /rank 0.*rank 1/);
    says('src/domain/a.ts', "const b = await import('../share/b.ts');", /rank 0.*rank 1/);
    says('src/domain/a.ts', "type B = import('../share/b.ts').B;", /rank 0.*rank 1/);
    says('src/site/a.ts', "import.meta.glob('/content/docs/*.md');", /only src\/reader reads content\//);
  });

  test('imports in the frontmatter and scripts of Astro files, on their lines', () => {
    says('src/site/A.astro', "---\nimport X from '../routes/x.astro';\n---\n<p>don't import 'preact'</p>\n<script>\n  import '../routes/y.ts';\n</script>", /A\.astro:2: [\s\S]*A\.astro:6: /);
    says('src/site/A.astro', "<p>import x from 'preact'</p>", undefined);
  });

  test('imports after the text of a component', () => {
    says('src/islands/A.tsx', "const a = <p>it's</p>;\nconst b = () => import('../site/b.ts');", /A\.tsx:2: .*rank 3.*rank 4/);
  });

  test('imports after a generic arrow function', () => {
    says('src/words/a.ts', "const a = <T>(b: T) => b;\nconst c = () => import('../site/b.ts');", /a\.ts:2: /);
  });

  test('packages in the wrong folder', () => {
    says('src/site/a.ts', "import { useState } from 'preact/hooks';", /only src\/islands imports Preact/);
    says('src/support/a.ts', "import { z } from 'astro:content';", /only src\/site and src\/routes/);
    says('src/words/a.ts', "import fs from 'node:fs';", /import node:/);
    says('src/share/a.ts', "import * as z from 'zod';", /zod\/mini/);
    says('src/share/a.ts', "import * as z from 'zod/mini';", undefined);
    says('src/domain/a.ts', "import fc from 'elkjs';", /src\/domain imports only zod\/mini, jsvat/);
  });

  test('test tools in tests only', () => {
    says('src/domain/a.test.ts', "import { test } from 'node:test'; import fc from 'fast-check';", undefined);
    says('src/domain/a.ts', "import { test } from 'node:test';", /src\/domain imports only/);
    says('src/domain/a.test.ts', "import { b } from '../words/b.ts';", /rank 0.*rank 1/);
  });

  test('folders without a rank, and ways out of src/', () => {
    says('src/helpers/a.ts', "import '../domain/b.ts';", /src\/helpers is not in the table/);
    says('src/site/a.ts', "import '../helpers/b.ts';", /src\/helpers is not in the table/);
    says('src/site/a.ts', "import '../../scripts/b.mjs';", /imports from src\/ only, and this is scripts\/b\.mjs/);
    says('src/words/a.ts', "import en from '../../content/i18n/en.json';", /only src\/reader reads content\//);
    says('src/reader/a.ts', "import en from '../../content/i18n/en.json';", undefined);
  });

  test('a clock, chance, Intl and the DOM in the domain', () => {
    for (const use of ['Date.now()', 'new Date()', 'Math.random()', 'new Intl.NumberFormat()', 'window.x', 'document.querySelector("a")', '(1).toLocaleString()', '"a".localeCompare("b")', 'crypto.randomUUID()', 'fetch("/a")']) {
      says('src/domain/a.ts', `export const a = ${use};`, /src\/domain is pure/);
    }
    says('src/domain/a.ts', 'export const a = (document: { lines: 1 }, on: string) => [document.lines, new Date(on), Date.UTC(2026, 0)]; // Date.now() is not asked', undefined);
  });
});

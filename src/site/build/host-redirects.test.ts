import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { listLandings, listMoves, movePath } from '../../permalinks/old-addresses.ts';
import { readOldAddresses } from '../../reader/old-addresses.ts';
import { nginxRedirects, redirectsFile } from './host-redirects.ts';
import { readNginxMaps } from './nginx-maps.fixture.ts';

const old = readOldAddresses();
/** A site that lacks most of the languages, whatever this one has by now. */
const languages = { has: (locale: string) => ['en', 'lb', 'fr'].includes(locale), reference: 'en' };
const moves = listMoves(old, languages);

describe('the maps of nginx', () => {
  for (const base of ['/', '/portal/']) {
    const valueOf = readNginxMaps(nginxRedirects(base, old, listLandings(old, languages)));

    test(`lead every old address on below ${base}, with and without its last slash`, () => {
      assert.equal(moves.length, 16 * 34);
      const wrong = moves.flatMap((move) => [`/${move.from}`, `/${move.from}/`].filter((uri) => {
        const [variable, other] = move.missing === undefined ? ['$release_portal_moved', '$release_portal_meanwhile'] : ['$release_portal_meanwhile', '$release_portal_moved'];
        return valueOf(variable!, uri) !== base + movePath(move) || valueOf(other!, uri) !== '';
      }));
      assert.deepEqual(wrong, []);
    });

    test(`leave every other address alone below ${base}`, () => {
      for (const uri of ['/', '/en/', '/docs/roadmap/', '/docs/roadmap/nothing/', '/xx/docs/roadmap/introduction/', '/lu/docs/roadmap/introduction/more', '/lu/docs/introduction', '/docs/roadmap/introduction.html']) {
        assert.deepEqual([valueOf('$release_portal_moved', uri), valueOf('$release_portal_meanwhile', uri)], ['', ''], uri);
      }
    });
  }
});

test('the redirects of static hosts are no more and no longer than Cloudflare Pages reads', () => {
  const lines = redirectsFile('/', moves).split('\n').filter((line) => line.startsWith('/'));
  assert.equal(lines.length, 2 * moves.length);
  assert.ok(lines.length <= 2_000);
  assert.ok(lines.every((line) => line.length <= 1_000));
});

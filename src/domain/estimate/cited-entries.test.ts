import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { listFigures } from '../catalogue/list-figures.ts';
import { shippedCatalogue, shippedReleaseDates } from '../catalogue/shipped-catalogue.fixture.ts';
import { priceEstimate } from './price-estimate.ts';
import { quoteDay } from './quote-of.fixture.ts';
import { someRequest } from './some-request.fixture.ts';

const runs = process.env['NIGHTLY'] ? 3_000 : 300;

for (const date of shippedReleaseDates) {
  const catalogue = shippedCatalogue(date);
  const listed = listFigures(catalogue).flatMap(({ file, citedAs, figures }) => [citedAs, ...figures.map((figure) => figure.citedAs)].flatMap((id) => (id === undefined ? [] : [`${file} ${id}`])));

  test(`every entry that a reason cites is shown by the price list of ${date}`, () => {
    const known = new Set(listed);
    fc.assert(
      fc.property(someRequest(catalogue), (request) => {
        const { lines, onRequestLines, sizing } = priceEstimate(request, catalogue, quoteDay);
        const whys = [...lines.flatMap(({ why, quantityWhys, priceWhys }) => [why, ...quantityWhys, ...priceWhys]), ...onRequestLines.flatMap(({ why, quantityWhys }) => [why, ...quantityWhys]), ...sizing.flatMap((size) => size.whys)];
        const unknown = whys.flatMap(({ entries }) => entries).filter(({ file, id }) => !known.has(`${file} ${id}`));
        assert.deepEqual(unknown, []);
      }),
      { numRuns: runs },
    );
  });

  test(`no two entries of ${date} are cited alike`, () => {
    assert.equal(new Set(listed).size, listed.length);
  });
}

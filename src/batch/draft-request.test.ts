import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../domain/date.ts';
import type { Logo } from '../share/logo.ts';
import { type DraftOffice, draftRequest, faultsBehind, openDraftOffice } from './draft-request.ts';
import type { GivenRequest } from './given-request.ts';
import { openPriceLists } from './price-lists.ts';

const lists = openPriceLists(isoDate('2026-11-23'));
const logo: Logo = { dataUrl: 'data:image/png;base64,AA==', width: 1, height: 1 };
const office: DraftOffice = { ...openDraftOffice('en', lists, logo), site: { estimator: 'https://example.org/en/estimator/', schema: 'https://example.org/schema/request.json' } };

function inputOf(answers: object) {
  const outcome = draftRequest({ answers: { deployment: 'self-hosted', buyerCountry: 'FR', ...answers } }, office);
  assert.ok(outcome.kind === 'draft', outcome.kind === 'refused' ? outcome.faults.join('\n') : outcome.kind);
  return outcome.input;
}

test('the logo is that of a partner who resells, and of nobody else', () => {
  assert.equal(inputOf({ audience: 'partner-for-client', sellerName: 'Partner' }).logo, logo);
  for (const audience of ['client', 'partner']) assert.equal(inputOf({ audience }).logo, undefined);
});

test('of a day that cannot be read, nothing is told but that', () => {
  const early = { ...office, lists: openPriceLists(isoDate('2026-07-01')) };
  const behind = (rest: GivenRequest) => faultsBehind({ ok: false, faults: [], rest }, early);
  assert.deepEqual(behind({ release: isoDate('2026-11-15'), answers: {} }), []);
  assert.deepEqual(behind({ release: isoDate('2026-11-15'), answers: { model: 'huge' } }), ['model: “huge” is not on offer; write external, small, medium or large']);
  assert.match(behind({ release: isoDate('2026-11-15'), madeOn: isoDate('2026-11-14'), answers: {} })[0] ?? '', /^release: the price list of 2026-11-15 is not yet in force/);
  assert.deepEqual(faultsBehind({ ok: false, faults: [] }, early), []);
});

test('a link to the estimate is in no document when it would tell what a partner pays', () => {
  assert.match(inputOf({ audience: 'client' }).shareLink ?? '', /^https:\/\/example\.org\/en\/estimator\/#/);
  assert.match(inputOf({ audience: 'partner' }).shareLink ?? '', /#/);
  assert.equal(inputOf({ audience: 'partner', partnerDiscount: '15' }).shareLink, undefined);
  assert.equal(inputOf({ audience: 'partner-for-client', margin: '10' }).shareLink, undefined);
});

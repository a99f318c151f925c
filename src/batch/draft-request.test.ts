import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../domain/date.ts';
import type { Logo } from '../share/logo.ts';
import { type DraftOffice, draftRequest, openDraftOffice } from './draft-request.ts';
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

test('a link to the estimate is in no document when it would tell what a partner pays', () => {
  assert.match(inputOf({ audience: 'client' }).shareLink ?? '', /^https:\/\/example\.org\/en\/estimator\/#/);
  assert.match(inputOf({ audience: 'partner' }).shareLink ?? '', /#/);
  assert.equal(inputOf({ audience: 'partner', partnerDiscount: '15' }).shareLink, undefined);
  assert.equal(inputOf({ audience: 'partner-for-client', margin: '10' }).shareLink, undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentSecurityPolicy, nginxHeaders } from './response-headers.ts';

const none = { scripts: new Set<string>(), styles: new Set<string>(), styleAttributes: new Set<string>() };

test('the policy names every hash, in one order, and never anything unsafe', () => {
  const policy = contentSecurityPolicy({ scripts: new Set(["'sha256-b'", "'sha256-a'"]), styles: new Set(["'sha256-c'"]), styleAttributes: new Set(["'sha256-d'"]) });
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval' 'sha256-a' 'sha256-b';/);
  assert.match(policy, /style-src-elem 'self' 'sha256-c';/);
  assert.match(policy, /style-src-attr 'unsafe-hashes' 'sha256-d';/);
  assert.doesNotMatch(policy, /'unsafe-inline'|'unsafe-eval'/);
});

test('without style attributes, none are allowed', () => {
  assert.match(contentSecurityPolicy(none), /style-src-attr 'none';/);
});

test("the operator's endpoint is the only other address, and only where it was allowed", () => {
  const policy = contentSecurityPolicy(none, { connect: ['https://desk.example'] });
  assert.match(policy, /connect-src 'self' https:\/\/desk\.example;/);
  assert.equal(policy.split('https:').length, 2);
});

test('nginx gets the same headers, on error pages too', () => {
  assert.match(nginxHeaders([['A-B', "x 'self'"]]), /^add_header A-B "x 'self'" always;$/m);
});

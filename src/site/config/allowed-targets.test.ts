import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentSecurityPolicy } from '../build/response-headers.ts';
import { connectTo } from './allowed-targets.ts';

const none = { scripts: new Set<string>(), styles: new Set<string>(), styleAttributes: new Set<string>() };
const connectSrc = (endpoint: string) => /connect-src ([^;]*);/.exec(contentSecurityPolicy(none, connectTo(endpoint)))?.[1];

test('without an endpoint, pages speak to the site alone', () => {
  assert.equal(connectSrc(''), "'self'");
});

test('with an endpoint, they speak to its origin too, and to nothing else', () => {
  assert.equal(connectSrc('https://desk.example.com/messages?team=1'), "'self' https://desk.example.com");
  assert.equal(connectSrc('https://desk.example.com:8443/'), "'self' https://desk.example.com:8443");
  assert.equal(connectSrc('http://localhost:4400/messages'), "'self' http://localhost:4400");
  assert.doesNotMatch(contentSecurityPolicy(none, connectTo('https://desk.example.com/a')), /form-action[^;]*desk/);
});

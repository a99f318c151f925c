import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { channelsSchema, siteSettingsSchema } from './operator.ts';

const channels = { supportMail: '', generalMail: '', chatbot: '', phone: '', supportHours: '', statusPage: '' };
const isTaken = (endpoint: string) => z.safeParse(channelsSchema, { ...channels, endpoint }).success;

test('an endpoint is an address with TLS, or one of this machine for a test', () => {
  for (const endpoint of ['', 'https://desk.example.com', 'https://desk.example.com/', 'https://desk.example.com:8443/messages?team=support', 'http://localhost/messages', 'http://localhost:4400/messages']) assert.ok(isTaken(endpoint), endpoint);
  for (const endpoint of ['desk.example.com', '/messages', 'http://desk.example.com', 'http://localhost.example.com/', 'ftp://desk.example.com', 'https://', 'https://desk .example.com']) assert.ok(!isTaken(endpoint), endpoint);
});

test('the site address has no path, which belongs into the base path', () => {
  const isSite = (address: string) => z.safeParse(siteSettingsSchema, { address, basePath: '/' }).success;
  for (const address of ['', 'https://release.example.com', 'https://release.example.com/', 'https://release.example.com:8443', 'http://localhost:4321']) assert.ok(isSite(address), address);
  for (const address of ['https://example.com/portal', 'https://example.com/portal/', 'https://example.com?page', 'http://example.com', 'example.com']) assert.ok(!isSite(address), address);
});

test('an endpoint names one host and no password, so that the policy of the pages allows one host', () => {
  for (const endpoint of ['https://*.example.com/', 'https://*', "https://desk.example.com;script-src/", "https://'none'/", 'https://desk.example.com,other/', 'https://user:word@desk.example.com/', 'https://desk.example.com/#part', 'http://localhost:4400@desk.example.com/']) assert.ok(!isTaken(endpoint), endpoint);
});

test('the base path says where the site stands, without steps up or on the spot', () => {
  const isBase = (basePath: string) => z.safeParse(siteSettingsSchema, { address: '', basePath }).success;
  for (const basePath of ['/', '/portal/', '/a/b-c/d.e/', '/v1..2/', '/.well-known/']) assert.ok(isBase(basePath), basePath);
  for (const basePath of ['', 'portal/', '/portal', '//', '/../', '/./', '/a/../b/', '/a b/']) assert.ok(!isBase(basePath), basePath);
});

test('an address is one that a browser can open', () => {
  const isTakenAs = (setting: 'chatbot' | 'statusPage' | 'endpoint', text: string) => z.safeParse(channelsSchema, { ...channels, endpoint: '', [setting]: text }).success;
  for (const text of ['https://chat.example.com', 'https://chat.example.com/?a=b#c', 'https://büro.example.com/', 'https://[::1]:8443/', 'http://localhost:4400/']) assert.ok(isTakenAs('chatbot', text), text);
  for (const text of ['https://:::', 'https://%', 'https://chat.example.com:99999/', 'https://?']) assert.ok(!isTakenAs('statusPage', text), text);
  assert.ok(!isTakenAs('endpoint', 'https://desk.example.com:99999/'));
});

test('a telephone number can be dialled', () => {
  const isPhone = (phone: string) => z.safeParse(channelsSchema, { ...channels, endpoint: '', phone }).success;
  for (const phone of ['', '+33 5 49 00 00 00', '+33 (0)5 49 00 00 00', '05.49.00.00.00', '(020) 7946-0000', '112']) assert.ok(isPhone(phone), phone);
  for (const phone of ['abc', 'tel:+33549000000', '+', '()', '12', 'on weekdays 9 to 17', '+33 549, weekdays']) assert.ok(!isPhone(phone), phone);
});

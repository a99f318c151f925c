import assert from 'node:assert/strict';
import { test } from 'node:test';
import { telHref } from './tel-href.ts';

test('a number is dialled without what stands in it for the eye', () => {
  assert.equal(telHref('+33 5 49 00 00 00'), 'tel:+33549000000');
  assert.equal(telHref('05.49.00-00/00'), 'tel:0549000000');
  assert.equal(telHref('(020) 7946 0000'), 'tel:02079460000');
});

test('the zero in brackets behind the code of a country is not dialled', () => {
  assert.equal(telHref('+33 (0)5 49 00 00 00'), 'tel:+33549000000');
  assert.equal(telHref('+44(0)20 7946 0000'), 'tel:+442079460000');
});

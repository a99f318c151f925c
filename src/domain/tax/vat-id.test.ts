import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sellerCountries } from '../country.ts';
import { checkVatId } from './vat-id.ts';

/** Ids that their owners print on their pages, or that a tax office gives as an example. */
const realIds = {
  AT: 'ATU13585627', BE: 'BE0411905847', BG: 'BG175074752', CH: 'CHE116281710', CY: 'CY10259033P', CZ: 'CZ00177041', DE: 'DE136695976',
  DK: 'DK13585628', EE: 'EE100594102', ES: 'ESA13585625', FI: 'FI20774740', FR: 'FR83404833048', GB: 'GB980780684', GR: 'EL094259216',
  HR: 'HR33392005961', HU: 'HU12892312', IE: 'IE6433435F', IT: 'IT00743110157', LT: 'LT119511515', LU: 'LU15027442', LV: 'LV40003009497',
  MT: 'MT11679112', NL: 'NL004495445B01', NO: 'NO974760673', PL: 'PL8567346215', PT: 'PT501964843', RO: 'RO18547290', SE: 'SE123456789701',
  SI: 'SI50223054', SK: 'SK2022749619',
} as const;

test('the id of every country a seller can be in passes, and most changed digits are noticed', () => {
  for (const country of sellerCountries) {
    const id = realIds[country];
    assert.deepEqual(checkVatId(country, id), { ok: true, vatId: id }, country);
    const raised = [...id].flatMap((letter, at) => (/\d/.test(letter) ? [`${id.slice(0, at)}${(Number(letter) + 1) % 10}${id.slice(at + 1)}`] : []));
    const noticed = raised.filter((other) => !checkVatId(country, other).ok);
    assert.ok(noticed.length >= raised.length / 2, `${country}: only ${noticed.length} of ${raised.length} changed digits are noticed`);
  }
});

test('spaces, points, hyphens and small letters do not matter, and missing country letters are added', () => {
  assert.deepEqual(checkVatId('FR', 'fr 83 404.833-048'), { ok: true, vatId: 'FR83404833048' });
  assert.deepEqual(checkVatId('FR', '83404833048'), { ok: true, vatId: 'FR83404833048' });
  assert.deepEqual(checkVatId('GR', '094259216'), { ok: true, vatId: 'EL094259216' });
  assert.deepEqual(checkVatId('CH', '116.281.710 MWST'), { ok: true, vatId: 'CHE116281710MWST' });
});

test('what is wrong is told apart: form, check digits, another country', () => {
  assert.deepEqual(checkVatId('FR', 'FR8340483304'), { ok: false, fault: 'format' });
  assert.deepEqual(checkVatId('FR', 'FR84404833048'), { ok: false, fault: 'check-digits' });
  assert.deepEqual(checkVatId('FR', 'DE136695976'), { ok: false, fault: 'other-country', prefixCountry: 'DE' });
  assert.deepEqual(checkVatId('FR', '<b>'), { ok: false, fault: 'format' });
});

test('Northern Ireland writes British numbers with letters of its own, which are kept', () => {
  assert.deepEqual(checkVatId('GB', 'XI 980 7806 84'), { ok: true, vatId: 'XI980780684' });
  assert.deepEqual(checkVatId('GB', 'XI980780685'), { ok: false, fault: 'check-digits' });
  assert.deepEqual(checkVatId('IE', 'XI980780684'), { ok: false, fault: 'other-country', prefixCountry: 'GB' });
});

test('the ids of Monaco are French ones and those of the Isle of Man British ones, and are checked like them', () => {
  assert.deepEqual(checkVatId('MC', '83 404 833 048'), { ok: true, vatId: 'FR83404833048' });
  assert.deepEqual(checkVatId('MC', 'FR84404833048'), { ok: false, fault: 'check-digits' });
  assert.deepEqual(checkVatId('MC', 'none'), { ok: false, fault: 'format' });
  assert.deepEqual(checkVatId('MC', 'DE136695976'), { ok: false, fault: 'other-country', prefixCountry: 'DE' });
  assert.deepEqual(checkVatId('IM', 'GB980780684'), { ok: true, vatId: 'GB980780684' });
});

test('a Greek id with the code of its country and a Belgian one of nine digits are written as they are today', () => {
  assert.deepEqual(checkVatId('GR', 'GR 094259216'), { ok: true, vatId: 'EL094259216' });
  assert.deepEqual(checkVatId('BE', 'BE 411.905.847'), { ok: true, vatId: 'BE0411905847' });
  assert.deepEqual(checkVatId('BE', '411905847'), { ok: true, vatId: 'BE0411905847' });
});

test('a Belgian id may begin with 1', () => {
  assert.deepEqual(checkVatId('BE', 'BE1000000021'), { ok: true, vatId: 'BE1000000021' });
  assert.deepEqual(checkVatId('BE', 'BE1000000022'), { ok: false, fault: 'check-digits' });
});

test('an id of a country without known rules is taken as typed', () => {
  assert.deepEqual(checkVatId('US', '12-3456789'), { ok: true, vatId: '123456789' });
});

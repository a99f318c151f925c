import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftInvoice } from '../domain/invoice/draft-invoice.ts';
import { totalRows } from './total-rows.ts';
import type { Wording } from './wording.ts';

/** The words as keys with their values. */
const wording = {
  t: (key: string, values?: object) => [key, ...Object.values(values ?? {})].join(' '),
  money: (minor: bigint) => String(minor),
  percent: (rate: string) => `${rate}%`,
} as unknown as Wording;

const rowsOf = (vatGroups: readonly object[], vat: bigint) =>
  totalRows({ currency: 'EUR', vatGroups, totals: { withoutVat: 300n, vat, withVat: 300n + vat } } as unknown as DraftInvoice, wording).map(({ name, amount }) => [name, amount]);

test('VAT of one rate is told once', () => {
  assert.deepEqual(rowsOf([{ category: 'S', rate: '20', taxable: 300n, tax: 60n }], 60n), [['draft.withoutVat', 300n], ['draft.vat 300 20%', 60n], ['draft.withVat', 360n]]);
});

test('VAT of several rates is added up before the total', () => {
  assert.deepEqual(rowsOf([{ category: 'S', rate: '20', taxable: 100n, tax: 20n }, { category: 'S', rate: '10', taxable: 200n, tax: 20n }], 40n), [
    ['draft.withoutVat', 300n], ['draft.vat 100 20%', 20n], ['draft.vat 200 10%', 20n], ['draft.vatTotal', 40n], ['draft.withVat', 340n],
  ]);
});

test('where no rate applies, none is named', () => {
  assert.deepEqual(rowsOf([{ category: 'O', taxable: 300n, tax: 0n }], 0n), [['draft.withoutVat', 300n], ['draft.vatNone 300', 0n], ['draft.withVat', 300n]]);
});

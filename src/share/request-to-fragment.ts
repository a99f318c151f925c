import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { IsoDate } from '../domain/date.ts';
import { askedFields } from '../domain/estimate/asked-fields.ts';
import { defaultEstimateForm, type EstimateField, type EstimateForm, type FreeLineForm, freeLineFields } from '../domain/estimate/estimate-form.ts';
import type { EstimateRequest } from '../domain/estimate/estimate-request.ts';
import { requestToForm } from '../domain/estimate/request-to-form.ts';
import { checksumKey, checksumOf } from './fragment-checksum.ts';
import {
  fragmentVersion, keyByField, lineSeparator, madeOnKey, partSeparator, partyFields, releaseKey, separatorOf,
} from './fragment-format.ts';
import { versionKey } from './fragment-mark.ts';

export interface FragmentOptions {
  /** The release it is priced by, so that the link reopens to the same cent. */
  readonly catalogue: Catalogue;
  /** The day of the draft, so that the link reopens to the same reference; absent: the reader's own day counts. */
  readonly madeOn?: IsoDate;
  /** Whether names, addresses, numbers and descriptions are written: only when the visitor ticked so. */
  readonly includeParties: boolean;
}

/** The whole request as a fragment, without `#`. The same request always gives the same text. */
export function requestToFragment(request: EstimateRequest, { catalogue, madeOn, includeParties }: FragmentOptions): string {
  const full = requestToForm(request);
  const form = includeParties ? full : withoutParties(full);
  // Every answer is written, defaults too: a link must not change its meaning when a default does.
  const parts = [
    `${versionKey}=${fragmentVersion}`,
    `${releaseKey}=${catalogue.release.date}`,
    ...(madeOn === undefined ? [] : [`${madeOnKey}=${madeOn}`]),
    ...askedFields(form, catalogue).flatMap((field) => writeField(field, form)),
  ];
  const text = parts.join('&');
  return `${text}&${checksumKey}=${checksumOf(text)}`;
}

/** That there is a VAT id stays: without it the tax would be another. */
function withoutParties(form: EstimateForm): EstimateForm {
  const nothing = Object.fromEntries(partyFields.map((field) => [field, '']));
  return {
    ...form,
    ...nothing,
    buyerVatIdWithheld: form.buyerVatId === '' ? form.buyerVatIdWithheld : 'yes',
    freeLines: form.freeLines.map((line) => ({ ...line, description: '' })),
  };
}

function writeField(field: EstimateField, form: EstimateForm): readonly string[] {
  const value = form[field];
  const written = typeof value === 'string' ? encodeURIComponent(value) : value.map(writeItem).join(typeof value[0] === 'object' ? lineSeparator : separatorOf(field));
  return written === '' && defaultEstimateForm[field].length === 0 ? [] : [`${keyByField[field]}=${written}`];
}

/** A colon may stand in a fragment as it is, and a price file has one in each entry. */
const writeItem = (item: string | FreeLineForm): string =>
  typeof item === 'string' ? encodeURIComponent(item).replaceAll('%3A', ':') : freeLineFields.map((field) => escapePart(item[field])).join(partSeparator);

/** `encodeURIComponent` leaves the two signs alone that part lines here. */
const escapePart = (text: string): string => encodeURIComponent(text).replaceAll('~', '%7E').replaceAll('*', '%2A');

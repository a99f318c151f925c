import type { DraftInvoice } from '../domain/invoice/draft-invoice.ts';

/**
 * The address that a document may name: a full one, and never in a resale, where the link knows the partner's discount
 * and margin, and the document goes to the partner's client.
 */
export const linkInDocument = ({ terms }: DraftInvoice, shareLink: string | undefined): string | undefined =>
  shareLink === undefined || terms.of === 'seller' || !/^https?:\/\//.test(shareLink) ? undefined : shareLink;

import type { EstimateField } from '../../domain/estimate/estimate-form.ts';
import type { DraftInvoice, DraftSeller } from '../../domain/invoice/draft-invoice.ts';
import { type Problem, quoteTyped } from '../../domain/problem.ts';
import { isKnownScheme, splitElectronicAddress } from './electronic-address.ts';

/** What has to be entered before a draft can be an e-invoice; each names the field it is entered in. */
export function missingAnswers(draft: DraftInvoice): readonly Problem[] {
  return [...missingOfSeller(draft), ...missingOfBuyer(draft)];
}

/** A partner who resells answers for itself as the seller; nobody is asked for another. */
const fieldOfSeller = ({ terms }: DraftInvoice, field: EstimateField): EstimateField | '' => (terms.of === 'seller' ? field : '');

function missingOfSeller(draft: DraftInvoice): readonly Problem[] {
  const { seller, vat } = draft;
  const problems: Problem[] = [];
  // BR-06
  if (seller.name === undefined) problems.push({ code: 'export-seller-name-missing', path: fieldOfSeller(draft, 'sellerName'), values: {} });
  // BR-S-02, BR-AE-02, BR-CO-26
  if (!hasNumber(seller)) problems.push({ code: 'export-seller-number-missing', path: fieldOfSeller(draft, 'sellerVatId'), values: {} });
  // BR-G-02 takes no other number in place of the VAT id.
  else if (vat.category === 'G' && seller.vatId === undefined) {
    problems.push({ code: 'export-seller-vat-id-missing', path: fieldOfSeller(draft, 'sellerVatId') || 'outsideEuCategory', values: {} });
  }
  return [...problems, ...unknownScheme(fieldOfSeller(draft, 'sellerElectronicAddress'), seller.electronicAddress)];
}

const hasNumber = ({ vatId, taxRegistration }: DraftSeller): boolean => vatId !== undefined || taxRegistration !== undefined;

function missingOfBuyer({ buyer, vat }: DraftInvoice): readonly Problem[] {
  const problems: Problem[] = [];
  // BR-07
  if (buyer.name === undefined) problems.push({ code: 'export-buyer-name-missing', path: 'buyerName', values: {} });
  // BR-AE-02
  if (vat.category === 'AE' && buyer.vatId === undefined) problems.push({ code: 'export-buyer-vat-id-missing', path: 'buyerVatId', values: {} });
  return [...problems, ...unknownScheme('buyerElectronicAddress', buyer.electronicAddress)];
}

/** BR-CL-25 */
function unknownScheme(path: string, address: string | undefined): readonly Problem[] {
  if (address === undefined) return [];
  const { scheme } = splitElectronicAddress(address);
  return isKnownScheme(scheme) ? [] : [{ code: 'export-address-scheme-unknown', path, values: { typed: quoteTyped(scheme) } }];
}

import type { Catalogue } from '../catalogue/catalogue.ts';
import { environmentIds, limits, releaseWorkIds } from './answers.ts';
import type { EstimateForm, FreeLineForm } from './estimate-form.ts';
import { listKinds } from './quote.ts';

/**
 * The form with every question answered, each answer as large or as long as it may be, and the longest of those on offer.
 *
 * @param letter fills the texts; one of nine characters in an address makes the longest link
 */
export function largestForm(catalogue: Catalogue, letter = 'x'): EstimateForm {
  const text = ({ highest }: { readonly highest: number }) => letter.repeat(highest);
  const most = ({ highest }: { readonly highest: number }) => String(highest);
  return {
    audience: 'partner-for-client', deployment: 'sovereign', platform: 'air-gapped-kubernetes', provider: 'ovhcloud', region: 'FR',
    environments: environmentIds.slice(1), highAvailability: 'yes', regions: most(limits.regions),
    storageGb: most(limits.storageGb), backupDays: most(limits.backupDays),
    conversationsPerMonth: most(limits.conversationsPerMonth), documents: most(limits.documents), peakConversations: most(limits.peakConversations), model: 'medium',
    releasePlan: 'quarterly', rollout: 'blue-green', releaseWork: releaseWorkIds, onSiteDays: most(limits.onSiteDays), supportTier: 'around-the-clock',
    currency: catalogue.commercial ? 'CHF' : catalogue.release.currency, termMonths: '36',
    partnerDiscount: '89.99',
    partnerPrices: [...catalogue.services.services.map(({ id }) => `${id}:999999.999999`), ...listKinds.map((kind) => `%${kind}:12.34`)],
    margin: '299.99', purchaseOrder: text(limits.reference), paymentDays: most(limits.paymentDays),
    freeLines: Array.from({ length: limits.freeLines.highest }, (_, index) => largestFreeLine(index, letter)),
    buyerName: text(limits.name), buyerStreet: text(limits.address), buyerPostcode: text(limits.postcode), buyerCity: text(limits.address),
    buyerCountry: 'CH', buyerVatId: 'CHE116281710', buyerVatIdWithheld: '', buyerElectronicAddress: addressOf(letter), buyerReference: text(limits.reference),
    outsideEuCategory: 'O',
    sellerName: text(limits.name), sellerStreet: text(limits.address), sellerPostcode: text(limits.postcode), sellerCity: text(limits.address),
    sellerCountry: 'CH', sellerVatId: 'CHE116281710', sellerLegalId: text(limits.reference), sellerElectronicAddress: addressOf(letter), sellerTerms: text(limits.legalText),
  };
}

/** A few rates of their own, so that the draft has several groups of VAT. */
const largestFreeLine = (index: number, letter: string): FreeLineForm => ({
  description: letter.repeat(limits.name.highest),
  quantity: String(limits.freeQuantity.highest - 0.01 * (index + 1)),
  unitPrice: `9999999.${10 + index}`,
  recurrence: index % 2 === 0 ? 'one-off' : 'monthly',
  vatRate: ['', '0', '2.6', '3.8'][index % 4] ?? '',
});

const addressOf = (letter: string): string => `${letter.repeat(limits.electronicAddress.highest - '@example.org'.length)}@example.org`;

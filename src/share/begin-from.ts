import { estimateFields, type EstimateField, type EstimateForm } from '../domain/estimate/estimate-form.ts';

/** Who asks, who buys and sells, and on what terms: a starting point says what is deployed, and leaves these alone. */
const isOfPeople = (field: EstimateField): boolean =>
  /^(buyer|seller|partner)/.test(field) || ['audience', 'currency', 'margin', 'purchaseOrder', 'paymentDays', 'freeLines', 'outsideEuCategory'].includes(field);

/** A starting point for whoever is filling in the form. */
export const beginFrom = (start: EstimateForm, current: EstimateForm): EstimateForm =>
  ({ ...start, ...Object.fromEntries(estimateFields.filter(isOfPeople).map((field) => [field, current[field]])) });

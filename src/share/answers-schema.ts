import * as z from 'zod/mini';
import { countryCodes, sellerCountries } from '../domain/country.ts';
import { deploymentTypes } from '../domain/deployment.ts';
import {
  audiences, freeLineRecurrences, limits, modelIds, optionalEnvironments, outsideEuCategories, platforms, releasePlans, releaseWorkIds, rollouts, supportTierIds, terms, yesOrNo,
} from '../domain/estimate/answers.ts';
import { defaultEstimateForm, emptyFreeLine, type EstimateField, type FreeLineForm } from '../domain/estimate/estimate-form.ts';

/**
 * The answers of a request as whoever writes one by hand or by program should write them, for the published schema. The
 * form's own gate (`readEstimateRequest`) reads files: it is kinder to how numbers are typed, and knows what one answer means
 * for another. This file is read at build and in tests only.
 */

/** Titles, descriptions and defaults, which a schema of Zod itself does not carry. */
export const describedFields = z.registry<{ readonly title: string; readonly description: string; readonly default?: unknown }>();

interface Range {
  readonly lowest: number;
  readonly highest: number;
}

const choice = (choices: readonly string[]) => z.enum(choices as readonly [string, ...string[]]);
const line = (highest: number) => z.string().check(z.maxLength(highest));
const whole = ({ lowest, highest }: Range) => z.union([z.int().check(z.minimum(lowest), z.maximum(highest)), z.string().check(z.regex(/^\d{1,9}$/))]);
const decimalText = z.string().check(z.regex(/^\d{1,9}(\.\d{1,2})?$/));
const decimal = ({ lowest, highest }: Range) => z.union([z.int().check(z.minimum(lowest), z.maximum(highest)), decimalText]);
const orNothing = (schema: z.ZodMiniType) => z.union([schema, z.literal('')]);

interface Described {
  readonly schema: z.ZodMiniType;
  readonly title: string;
  readonly description: string;
}

const described = (schema: z.ZodMiniType, title: string, description: string): Described => ({ schema, title, description });
const from = ({ lowest, highest }: Range) => `from ${lowest} to ${highest}`;

const freeLine: Readonly<Record<keyof FreeLineForm, Described>> = {
  description: described(line(limits.name.highest), 'Description', 'What the line is for.'),
  quantity: described(decimal({ lowest: 0, highest: limits.freeQuantity.highest }), 'Quantity', `From 0 to ${limits.freeQuantity.highest}, at most two decimals.`),
  unitPrice: described(decimal({ lowest: 0, highest: limits.freePrice.highest }), 'Unit price', 'Of one, in the currency of the draft, at most two decimals.'),
  recurrence: described(choice(freeLineRecurrences), 'Recurrence', 'How often the line is invoiced.'),
  vatRate: described(orNothing(decimal(limits.vatRate)), 'VAT rate', 'Per cent; empty for the rate of the other lines.'),
};

const answers: Readonly<Record<EstimateField, Described>> = {
  audience: described(choice(audiences), 'Audience', 'Who asks: a client, a partner, or a partner who resells to a client and is then the seller of the draft.'),
  deployment: described(choice(deploymentTypes), 'Deployment', 'How AI SmartTalk is deployed. Serverless has no draft invoice.'),
  platform: described(choice(platforms), 'Platform', 'Asked of self-hosted deployments.'),
  provider: described(orNothing(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$/))), 'Hosting provider', 'Id of a provider in the price list; asked of sovereign deployments.'),
  region: described(orNothing(choice(countryCodes)), 'Country of hosting', 'A country of the provider’s, ISO 3166-1 alpha-2; empty for its first.'),
  environments: described(z.array(choice(optionalEnvironments)), 'Environments', 'Besides production, which is always there.'),
  highAvailability: described(choice(yesOrNo), 'High availability', 'In production. A single host cannot have it.'),
  regions: described(whole(limits.regions), 'Regions', `How many regions production runs in, ${from(limits.regions)}.`),
  storageGb: described(whole(limits.storageGb), 'Storage', `Gigabytes besides what documents and conversations need, ${from(limits.storageGb)}.`),
  backupDays: described(whole(limits.backupDays), 'Backup retention', `Days, ${from(limits.backupDays)}.`),
  conversationsPerMonth: described(whole(limits.conversationsPerMonth), 'Conversations a month', `A whole number ${from(limits.conversationsPerMonth)}.`),
  documents: described(whole(limits.documents), 'Documents', `In the knowledge base, ${from(limits.documents)}.`),
  peakConversations: described(orNothing(whole(limits.peakConversations)), 'Peak conversations', `At the same time, ${from(limits.peakConversations)}; empty when it is to follow from the conversations a month.`),
  model: described(choice(modelIds), 'Language model', '`external`: an API of somebody else’s; the others run on GPUs of their own.'),
  releasePlan: described(choice(releasePlans), 'Release plan', 'The first release is part of setting up.'),
  rollout: described(choice(rollouts), 'Roll-out', 'A single host can only roll.'),
  releaseWork: described(z.array(choice(releaseWorkIds)), 'Release work', 'What releases need besides.'),
  onSiteDays: described(whole(limits.onSiteDays), 'Days on site', `A whole number ${from(limits.onSiteDays)}.`),
  supportTier: described(choice(supportTierIds), 'Support tier', 'Priced as the larger of a minimum and a percentage.'),
  currency: described(z.string().check(z.regex(/^[A-Z]{3}$/)), 'Currency', 'ISO 4217, one that the price list has a rate for.'),
  termMonths: described(z.union([z.literal(terms.map(Number) as [number, ...number[]]), choice(terms)]), 'Term', 'Months.'),
  partnerDiscount: described(orNothing(decimal(limits.partnerDiscount)), 'Partner discount', `Per cent, ${from(limits.partnerDiscount)}, at most two decimals; asked of partners.`),
  partnerPrices: described(
    z.array(z.string().check(z.regex(/^%?[a-z][a-z0-9-]{0,63}:\d{1,9}(\.\d{1,6})?$/))).check(z.maxLength(limits.partnerPrices.highest)),
    'Partner prices', 'From a price file of the partner’s: `devops-day:800.00` is a price, `%effort:20` a discount.',
  ),
  margin: described(orNothing(decimal(limits.margin)), 'Margin', `Per cent on the purchase price, ${from(limits.margin)}; asked of partners who resell.`),
  purchaseOrder: described(line(limits.reference.highest), 'Purchase order', 'Reference of the buyer’s order (BT-13).'),
  paymentDays: described(whole(limits.paymentDays), 'Payment days', `A whole number ${from(limits.paymentDays)}.`),
  freeLines: described(
    z.array(z.strictObject(Object.fromEntries(Object.entries(freeLine).map(([field, each]) => [field, z.optional(describe(each, emptyFreeLine[field as keyof FreeLineForm]))])))).check(z.maxLength(limits.freeLines.highest)),
    'Free lines', 'Lines that a partner adds by hand.',
  ),
  buyerName: described(line(limits.name.highest), 'Name of the buyer', 'Empty while nobody is named.'),
  buyerStreet: described(line(limits.address.highest), 'Street of the buyer', 'With the house number.'),
  buyerPostcode: described(line(limits.postcode.highest), 'Postcode of the buyer', 'As its country writes it.'),
  buyerCity: described(line(limits.address.highest), 'City of the buyer', 'As its country writes it.'),
  buyerCountry: described(choice(countryCodes), 'Country of the buyer', 'ISO 3166-1 alpha-2; it decides the VAT.'),
  buyerVatId: described(line(limits.vatId.highest), 'VAT number of the buyer', 'With its country letters, such as DE136695976; its check digits are checked.'),
  buyerVatIdWithheld: described(choice(['', ...yesOrNo]), 'VAT number withheld', '`yes` when the buyer has a VAT number that is not given here.'),
  buyerElectronicAddress: described(line(limits.electronicAddress.highest), 'Electronic address of the buyer', 'An email address, or an identifier with its scheme such as 0225:931402820 (BT-49).'),
  buyerReference: described(line(limits.reference.highest), 'Buyer reference', 'BT-10.'),
  outsideEuCategory: described(choice(outsideEuCategories), 'VAT outside the European Union', 'O: not subject to VAT. G: export, free of tax.'),
  sellerName: described(line(limits.name.highest), 'Name of the seller', 'The partner who resells.'),
  sellerStreet: described(line(limits.address.highest), 'Street of the seller', 'With the house number.'),
  sellerPostcode: described(line(limits.postcode.highest), 'Postcode of the seller', 'As its country writes it.'),
  sellerCity: described(line(limits.address.highest), 'City of the seller', 'As its country writes it.'),
  sellerCountry: described(choice(sellerCountries), 'Country of the seller', 'ISO 3166-1 alpha-2, a country whose VAT is known here.'),
  sellerVatId: described(line(limits.vatId.highest), 'VAT number of the seller', 'With its country letters.'),
  sellerLegalId: described(line(limits.reference.highest), 'Register number of the seller', 'In the trade register of its country.'),
  sellerElectronicAddress: described(line(limits.electronicAddress.highest), 'Electronic address of the seller', 'An email address, or an identifier with its scheme (BT-34).'),
  sellerTerms: described(line(limits.legalText.highest), 'Terms of the seller', 'Where its terms of sale are, or what they say.'),
};

/** A clone: metadata belongs to one object, and pieces are shared. */
function describe({ schema, title, description }: Described, value: unknown): z.ZodMiniType {
  const own = z.clone(schema, schema._zod.def);
  describedFields.add(own, { title, description, default: value });
  return own;
}

export const answersSchema = z.strictObject(
  Object.fromEntries(Object.entries(answers).map(([field, each]) => [field, z.optional(describe(each, defaultEstimateForm[field as EstimateField]))])),
);

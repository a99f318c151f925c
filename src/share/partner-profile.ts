import * as z from 'zod/mini';
import { defaultEstimateForm, type EstimateForm } from '../domain/estimate/estimate-form.ts';
import { readResaleSeller, sellerFields } from '../domain/estimate/read-party.ts';
import type { Problem } from '../domain/problem.ts';
import { readStored, store } from './browser-storage.ts';
import { fileName, type FileKind, findForeignHead, type GivenFile, jsonFile, type MadeFile, readBySchema, readJsonFile, wrongSchema } from './json-file.ts';
import { type Logo, readLogoUrl } from './logo.ts';

/** The fields of the form that say who a partner is as a seller; margin and discount belong to an estimate, not to a partner. */
type SellerField = (typeof sellerFields)[number];

/** Who a partner is: kept in this browser when the partner asks for it, never sent. */
export interface PartnerProfile {
  readonly seller: Readonly<Record<SellerField, string>>;
  readonly logo?: Logo | undefined;
}

const profileKey = 'portal:partner-profile';
const profileFileKind = { format: 'aismarttalk-partner-profile', version: 1 } as const satisfies FileKind;

const text = z.optional(z.string().check(z.maxLength(1_000)));
const sellerSchema = z.strictObject(Object.fromEntries(sellerFields.map((field) => [field, text])));
const profileSchema = z.strictObject({ seller: sellerSchema, logo: z.optional(z.string().check(z.maxLength(400_000))) });
const fileSchema = z.strictObject({ $schema: z.optional(z.string()), format: z.string(), version: z.number(), ...profileSchema.shape });

export const profileOfForm = (form: EstimateForm, logo?: Logo): PartnerProfile => ({
  seller: Object.fromEntries(sellerFields.map((field) => [field, form[field]])) as Record<SellerField, string>,
  ...(logo ? { logo } : {}),
});

/** Answers to put into the form. */
export const profileToAnswers = ({ seller }: PartnerProfile): Partial<EstimateForm> => seller;

function dataToProfile({ seller, logo: url }: z.infer<typeof profileSchema>): PartnerProfile {
  const logo = url === undefined ? undefined : readLogoUrl(url);
  const typed = Object.fromEntries(sellerFields.map((field) => [field, seller[field] ?? defaultEstimateForm[field]]));
  return { seller: typed as Record<SellerField, string>, ...(logo ? { logo } : {}) };
}

const profileToData = ({ seller, logo }: PartnerProfile) => ({ seller, ...(logo ? { logo: logo.dataUrl } : {}) });

/** The profile kept in this browser; nothing when there is none or it is not ours. */
export function readProfile(): PartnerProfile | undefined {
  try {
    const data = z.safeParse(profileSchema, JSON.parse(readStored(profileKey) ?? 'null'));
    return data.success ? dataToProfile(data.data) : undefined;
  } catch {
    return undefined;
  }
}

/** False when the browser refuses; what was kept before then stays. */
export const keepProfile = (profile: PartnerProfile): boolean => store(profileKey, JSON.stringify(profileToData(profile)));

/** Readable or not. */
export const isProfileKept = (): boolean => readStored(profileKey) !== null;

export const forgetProfile = (): boolean => store(profileKey, null);

export const profileToFile = (profile: PartnerProfile): MadeFile =>
  jsonFile(fileName(profile.seller.sellerName || 'partner profile', '.json'), { ...profileFileKind, ...profileToData(profile) });

export type ProfileReading = { readonly ok: true; readonly profile: PartnerProfile } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads an exported profile as input from the outside. Never throws. */
export function readProfileFile(content: string, given: GivenFile): ProfileReading {
  const data = readJsonFile(content, given);
  if (!data.ok) return { ok: false, problems: [data.problem] };
  const foreign = findForeignHead(data.value, profileFileKind, given);
  if (foreign) return { ok: false, problems: [foreign] };
  const read = readBySchema(data.value, fileSchema, given);
  if (!read.ok) return { ok: false, problems: [read.problem] };
  const profile = dataToProfile(read.value);
  if (read.value.logo !== undefined && !profile.logo) return { ok: false, problems: [wrongSchema(given.name, 'logo')] };
  const seller = readResaleSeller({ ...defaultEstimateForm, ...profile.seller });
  return seller.ok ? { ok: true, profile } : seller;
}

/** Tells when another tab changed the profile. Returns what ends it. */
export function watchProfile(onChange: () => void): () => void {
  const listen = ({ key }: StorageEvent) => {
    if (key === null || key === profileKey) onChange();
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}

import type { Locale } from '../domain/locale.ts';
import { wordingSource } from '../reader/wording-source.ts';
import { createWording, type Wording } from '../words/wording.ts';

export const pageWording = (locale: Locale, currency: string): Wording => createWording(wordingSource(locale, [currency]));

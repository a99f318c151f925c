import type { APIRoute } from 'astro';
import { localeKeys, type Locale } from '../domain/locale.ts';

/** The `getStaticPaths` of a file that every language has one of. */
export const localePaths = () => localeKeys.map((locale) => ({ params: { locale }, props: { locale } }));

/** What answers with such a file. */
export type LocaleRoute = APIRoute<{ readonly locale: Locale }>;

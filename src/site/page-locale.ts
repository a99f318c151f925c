import { isLocale, referenceLocale, type Locale } from '../domain/locale.ts';

/** The language of the page being rendered, from its Starlight route. */
export function pageLocale(astro: { locals: App.Locals }): Locale {
  const { locale } = astro.locals.starlightRoute;
  return locale && isLocale(locale) ? locale : referenceLocale;
}

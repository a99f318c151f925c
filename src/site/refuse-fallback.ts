import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** Starlight fills a missing translation with the English page; a page here is in one language or the build stops. */
export const onRequest = defineRouteMiddleware((context) => {
  const { isFallback, id, lang } = context.locals.starlightRoute;
  if (isFallback) throw new Error(`content/docs/${id}.mdx is missing: the page has no ${lang} text. Translate it from content/docs/en, or remove the language's row in src/domain/locale.ts.`);
});

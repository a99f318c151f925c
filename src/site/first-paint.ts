import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/**
 * The estimator is first painted with its first figure, not with its frame alone: a phone then lays the page out once instead
 * of twice. Browsers that do not know `expect` paint as the page comes: https://html.spec.whatwg.org/multipage/links.html#link-type-expect
 */
export const onRequest = defineRouteMiddleware((context) => {
  const { entry, head } = context.locals.starlightRoute;
  if (entry.data.id === 'estimator') head.push({ tag: 'link', attrs: { rel: 'expect', href: '#estimate-summary', blocking: 'render' } });
});

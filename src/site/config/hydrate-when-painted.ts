import type { ClientDirective } from 'astro';

/**
 * `client:painted`: an island comes to life once the page was painted as it was served. Were it to run as soon as it arrives,
 * a phone would paint the page after the script on some visits and before it on others. Its code is fetched meanwhile.
 */
const hydrateWhenPainted: ClientDirective = async (load, _options, island) => {
  fetchAhead(island.getAttribute('component-url'));
  await wholePage();
  await nextPaint();
  const hydrate = await load();
  await hydrate();
};

function fetchAhead(href: string | null): void {
  if (href === null) return;
  document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
}

/** What an island reads may stand behind it. */
const wholePage = () => new Promise<void>((resolve) => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => resolve(), { once: true });
  else resolve();
});

/** A task that begins after a frame was painted: https://html.spec.whatwg.org/multipage/webappapis.html#update-the-rendering */
const nextPaint = () => new Promise<void>((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });

export default hydrateWhenPainted;

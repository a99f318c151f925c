import type { ClientDirective } from 'astro';
import { keepEarlyActs, nextPaint } from '../browser/early-acts.ts';

/**
 * `client:painted`: an island comes to life once the page was painted as it was served. Were it to run as soon as it arrives,
 * a phone would paint the page after the script on some visits and before it on others. Its code is fetched meanwhile, and what
 * the reader does meanwhile is done again.
 */
const hydrateWhenPainted: ClientDirective = async (load, _options, island) => {
  fetchAhead(island.getAttribute('component-url'));
  const acts = keepEarlyActs(island);
  await wholePage();
  await nextPaint();
  const hydrate = await load();
  acts.partsFollow();
  await hydrate();
  await allAwake(island);
  await acts.doAgain();
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

/** No part of it waits for its turn any more, and what it does at first is done. */
async function allAwake(island: HTMLElement): Promise<void> {
  await nextPaint();
  while (island.querySelector('[data-asleep]') !== null) await nextPaint();
}

export default hydrateWhenPainted;

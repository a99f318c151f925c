import type { ClientDirective } from 'astro';
import { keepEarlyActs, nextPaint } from '../browser/early-acts.ts';

/**
 * `client:painted`: an island comes to life once the page was painted as it was served. Were it to run as soon as it arrives,
 * a phone would paint the page after the script on some visits and before it on others. Its code is fetched meanwhile, and what
 * the reader does meanwhile is done again. Where the code cannot be fetched, what stands beside the island with
 * `data-not-loaded` says so.
 */
const hydrateWhenPainted: ClientDirective = async (load, _options, island) => {
  const early = keepEarlyActs(island);
  let hasFailed = false;
  // What Astro tells of a module that could not be fetched a second time either.
  island.addEventListener('astro:hydration-error', () => {
    hasFailed = true;
    island.parentElement?.querySelector('[data-not-loaded]')?.removeAttribute('hidden');
  });
  fetchAhead(island.getAttribute('component-url'));
  await wholePage();
  await nextPaint();
  const hydrate = await load();
  if (hasFailed) return;
  early.partsFollow();
  await hydrate();
  early.answersAgain();
  await allDrawn(island);
  await early.pressesAgain();
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

/** No part of it waits for its turn or for what it draws any more; one that waits for the network is not waited for without end. */
async function allDrawn(island: HTMLElement): Promise<void> {
  await nextPaint();
  for (let frame = 0; frame < mostFrames && island.querySelector('[data-asleep], [aria-busy]') !== null; frame += 1) await nextPaint();
  await nextPaint();
}

const mostFrames = 300;

export default hydrateWhenPainted;

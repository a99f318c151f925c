import type { EstimatorProps } from './props.ts';

/** What was handed over while the pages are drawn, by place. */
const served = new Map<string, EstimatorProps>();

/**
 * Hands a page's facts to the estimator in it. They stand behind it in the page: in an attribute of it, as Astro would have them,
 * their hundred kilobytes come before the first question that a reader sees.
 *
 * @param place id of the element that will hold them, its own for each page: several are drawn at once
 * @returns the text of that element; `<` is escaped so that no fact can end it
 */
export function serveFacts(place: string, facts: EstimatorProps): string {
  served.set(place, facts);
  return JSON.stringify(facts).replaceAll('<', '\\u003c');
}

/** @throws {Error} when nothing was handed over at this place */
export function readFacts(place: string): EstimatorProps {
  const facts = typeof document === 'undefined' ? served.get(place) : JSON.parse(document.getElementById(place)?.textContent ?? 'null') as EstimatorProps | null;
  if (!facts) throw new Error(`No facts stand at "${place}".`);
  return facts;
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Looked {
  /** Selector of the part that is looked at; all of the page without one. */
  readonly within?: string;
  /** Only these, in place of all of WCAG 2.2 AA and good practice. */
  readonly rules?: readonly string[];
}

/** What axe finds at fault in a page as it stands. */
export async function violations(page: Page, { within, rules }: Looked = {}): Promise<readonly string[]> {
  // In the page itself: there are no frames of other sites, and opening a page for each report takes as long as reading it.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (within !== undefined) axe.include(within);
  const found = await (rules ? axe.withRules([...rules]) : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])).analyze();
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html.slice(0, 120)} ${failureSummary}`).join(' | ')}`);
}

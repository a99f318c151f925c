import type { Locator, Page } from '@playwright/test';

/** The estimator as a person meets it; everything is found by role, label or the words beside it. */
export class EstimatorPage {
  readonly page: Page;
  readonly paper: Locator;
  readonly summary: Locator;
  readonly lines: Locator;

  constructor(page: Page) {
    this.page = page;
    this.paper = page.locator('.paper');
    this.summary = page.locator('.summary');
    this.lines = page.locator('.lines .line-list > li');
  }

  /** With every group of questions open, unless a test is about closed ones. */
  async open(locale = 'en', fragment = '', groups: 'open' | 'closed' = 'open'): Promise<void> {
    await this.page.goto(`/${locale}/estimator/${fragment}`);
    // Before it runs, what is done waits until it does.
    await this.page.locator('.estimator[data-alive]').waitFor();
    if (groups === 'open') await this.openGroups();
  }

  async openGroups(): Promise<void> {
    const button = this.page.locator('.groups-intro button');
    if ((await button.count()) > 0 && (await this.page.locator('.group-brief').count()) > 0) await button.click();
  }

  /** By the whole first line of its label: "Partner" is not "Partner, for a client of mine". */
  radio = (name: string): Locator => this.page.getByRole('radio', { name: new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!,)`) });
  choose = (name: string): Promise<void> => this.radio(name).check();
  tick = (name: string): Promise<void> => this.page.getByRole('checkbox', { name }).check();
  type = (label: string, text: string): Promise<void> => this.page.getByLabel(label, { exact: true }).fill(text);
  select = async (label: string, option: string): Promise<void> => void (await this.page.getByRole('combobox', { name: label, exact: true }).selectOption(option));

  /** Of the draft as it stands after all that was typed: it is drawn a moment later. */
  async reference(): Promise<string> {
    await this.settled();
    // Not what is seen of it: far down the page, it is drawn when it comes near.
    return (await this.paper.locator('dd').first().textContent()) ?? '';
  }

  settled = (): Promise<void> => this.page.locator('.result-details:not([aria-busy])').waitFor();

  /** The link that "Copy a link" puts on the clipboard. */
  async copyLink(): Promise<string> {
    await this.page.getByRole('button', { name: 'Copy a link to this estimate' }).click();
    await this.page.getByText('Link copied.').waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}

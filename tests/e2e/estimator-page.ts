import type { Locator, Page } from '@playwright/test';

/** The estimator as a person meets it; everything is found by role, label or the words beside it. */
export class EstimatorPage {
  readonly page: Page;
  readonly paper: Locator;
  readonly summary: Locator;

  constructor(page: Page) {
    this.page = page;
    this.paper = page.locator('.paper');
    this.summary = page.locator('.summary');
  }

  async open(locale = 'en', fragment = ''): Promise<void> {
    await this.page.goto(`/${locale}/estimator/${fragment}`);
    // Before it runs, what is typed would be lost.
    await this.page.locator('astro-island:not([ssr])').waitFor();
  }

  choose = (name: string): Promise<void> => this.page.getByRole('radio', { name }).check();
  tick = (name: string): Promise<void> => this.page.getByRole('checkbox', { name }).check();
  type = (label: string, text: string): Promise<void> => this.page.getByLabel(label).fill(text);
  select = async (label: string, option: string): Promise<void> => void (await this.page.getByRole('combobox', { name: label }).selectOption(option));

  /** The link that "Copy a link" puts on the clipboard. */
  async copyLink(): Promise<string> {
    await this.page.getByRole('button', { name: 'Copy a link to this estimate' }).click();
    await this.page.getByText('Link copied.').waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}

import type { Locator, Page } from '@playwright/test';

export interface GivenFile {
  readonly name: string;
  readonly text: string;
}

/** The panels that keep and compare estimates, as a person meets them. */
export class DraftsPanel {
  readonly page: Page;
  readonly region: Locator;
  readonly message: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Save, open and exchange estimates' });
    this.message = this.region.locator('.panel-message');
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save, open and exchange estimates' }).click();
    await this.region.getByRole('heading', { name: 'Saved estimates' }).waitFor();
  }

  async openCompare(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Compare estimates' }).click();
    return this.page.getByRole('region', { name: 'Compare estimates' });
  }

  button = (name: string | RegExp): Locator => this.region.getByRole('button', { name, exact: typeof name === 'string' });

  async save(name: string): Promise<void> {
    await this.region.getByLabel('Name of the estimate').fill(name);
    await this.button(/^Save (this estimate|as a new estimate)$/).click();
    await this.message.getByText('Saved as').waitFor();
  }

  names = (): Promise<readonly string[]> => this.region.getByRole('list').filter({ has: this.page.locator('.draft-row') }).first().locator('.draft-name bdi').allTextContents();

  /** Names in the accessible name stand in isolates. */
  of = (action: string, name: string): Locator => this.button(new RegExp(`^${action}: .?${name}.?$`));

  give = (...files: readonly GivenFile[]): Promise<void> =>
    this.region.locator('input[type=file]').setInputFiles(files.map(({ name, text }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })));

  /** As if dragged from the desktop. */
  async drop(...files: readonly GivenFile[]): Promise<void> {
    const data = await this.page.evaluateHandle((given) => {
      const transfer = new DataTransfer();
      for (const { name, text } of given) transfer.items.add(new File([text], name, { type: 'application/json' }));
      return transfer;
    }, [...files]);
    const target = this.region.locator('.drafts');
    for (const type of ['dragover', 'drop']) await target.dispatchEvent(type, { dataTransfer: data });
  }
}

import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import en from '../../content/i18n/en.json' with { type: 'json' };
import ar from '../../content/i18n/ar.json' with { type: 'json' };
import topicsEn from '../../content/support/en.json' with { type: 'json' };
import topicsAr from '../../content/support/ar.json' with { type: 'json' };

const languages = { en: { words: en, topics: topicsEn }, ar: { words: ar, topics: topicsAr } } as const;

export type ContactLocale = keyof typeof languages;

type WordKey = keyof typeof en;

/** The contact form as a person meets it, in English or in Arabic. */
export class ContactPage {
  readonly page: Page;
  readonly locale: ContactLocale;
  readonly paper: Locator;
  readonly summary: Locator;

  constructor(page: Page, locale: ContactLocale = 'en') {
    this.page = page;
    this.locale = locale;
    this.paper = page.locator('.message-paper pre');
    this.summary = page.locator('.problem-summary');
  }

  get words(): Readonly<Record<WordKey, string>> {
    return languages[this.locale].words;
  }

  get topicWords(): typeof topicsEn {
    return languages[this.locale].topics;
  }

  async open(fragment = ''): Promise<void> {
    await this.page.goto(`/${this.locale}/contact/${fragment}`);
    await this.ready();
  }

  /** Before it runs, what is done waits until it does. */
  ready = (): Promise<void> => this.page.locator('astro-island:not([ssr])').waitFor({ state: 'attached' });

  choose = (question: string, answer: string): Promise<void> => this.page.locator(`#message-${question} input[value="${answer}"]`).check();
  field = (id: string): Locator => this.page.locator(`#message-${id}`);
  type = (id: string, text: string): Promise<void> => this.field(id).fill(text);
  button = (key: WordKey): Locator => this.page.getByRole('button', { name: this.words[key], exact: true });
  press = (key: WordKey): Promise<void> => this.button(key).click();

  /** A whole report of a problem, up to the preview. */
  async reportProblem({ critical = 'no', steps = 'Open the page.\nSee the error.' }: { readonly critical?: 'yes' | 'no'; readonly steps?: string } = {}): Promise<void> {
    await this.choose('who', 'client');
    await this.choose('topic', 'problem');
    await this.choose('critical', critical);
    await this.type('impact', 'Nobody can log in.');
    await this.choose('deployment', 'self-hosted');
    await this.choose('environment', 'production');
    await this.type('steps', steps);
    await this.type('name', 'Zoë Weber');
    await this.type('mail', 'zoe@example.com');
  }

  async preview(): Promise<string> {
    await this.press('contact.preview');
    await this.page.getByRole('heading', { name: this.words['contact.preview.title'] }).waitFor();
    return this.paper.innerText();
  }

  subject = (): Promise<string> => this.page.locator('.message-paper dd').nth(1).innerText();

  /** The file that a button hands to the downloads. */
  async download(key: WordKey): Promise<{ readonly name: string; readonly text: string }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.press(key)]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  }
}

/** What a mail says, read from a file that mail programs open. */
export function readMailFile(eml: string): { readonly subject: string; readonly text: string; readonly to: string } {
  const [head = '', body = ''] = eml.split('\r\n\r\n');
  const unfolded = head.replace(/\r\n(?=[ \t])/g, '').replace(/\?= +=\?/g, '?==?');
  const decoded = unfolded.replace(/=\?utf-8\?B\?([^?]*)\?=/g, (_, text: string) => Buffer.from(text, 'base64').toString('utf8'));
  const headOf = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(decoded)?.[1]?.trimEnd() ?? '';
  return { to: headOf('To'), subject: headOf('Subject'), text: Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n') };
}

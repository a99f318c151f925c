import type { BrowserContext, ConsoleMessage, Request } from '@playwright/test';

/** Runs in every page before its own scripts. Violations of the policy that Chromium keeps to itself are told too. */
function tellViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) => {
    console.error(`Content-Security-Policy: ${effectiveDirective} blocked ${blockedURI} (${sourceFile}:${lineNumber})`);
  });
}

/** What a visitor's browser complained about, in any page of one test. */
export class Faults {
  readonly #host: string;
  readonly #found: string[] = [];
  readonly #expected: RegExp[] = [];

  constructor(host: string) {
    this.#host = host;
  }

  /** A fault that this test is about. It must then happen: a pattern that matches nothing fails the test as well. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  async watch(context: BrowserContext): Promise<void> {
    context.on('console', (message) => this.#onConsole(message));
    context.on('weberror', (event) => this.#found.push(`uncaught: ${String(event.error().stack ?? event.error())}`));
    context.on('request', (request) => this.#onRequest(request));
    context.on('requestfailed', (request) => this.#onFailure(request));
    context.on('response', (response) => {
      if (response.status() >= 400) this.#found.push(`status ${response.status()}: ${response.url()}`);
    });
    await context.addInitScript(tellViolations);
  }

  /** @throws {Error} listing the faults that were not expected, and the expected ones that did not happen */
  assertNone(): void {
    const unexpected = this.#found.filter((fault) => !this.#expected.some((pattern) => pattern.test(fault)));
    const missing = this.#expected.filter((pattern) => !this.#found.some((fault) => pattern.test(fault)));
    const lines = [...unexpected.map((fault) => `- ${fault}`), ...missing.map((pattern) => `- expected and not seen: ${String(pattern)}`)];
    if (lines.length > 0) throw new Error(`The pages did not run clean:\n${lines.join('\n')}`);
  }

  #onConsole(message: ConsoleMessage): void {
    if (message.type() !== 'error') return;
    const { url, lineNumber } = message.location();
    this.#found.push(`console: ${message.text()} (${url}:${lineNumber})`);
  }

  #onRequest(request: Request): void {
    const url = new URL(request.url());
    const isOurs = url.host === this.#host || ['data:', 'blob:', 'about:'].includes(url.protocol);
    if (!isOurs) this.#found.push(`request to another host: ${request.url()}`);
  }

  /** A request that is given up because the page was left is no fault; one that a server or policy refused is. */
  #onFailure(request: Request): void {
    const reason = request.failure()?.errorText ?? 'unknown';
    if (reason !== 'net::ERR_ABORTED') this.#found.push(`failed request: ${request.url()} (${reason})`);
  }
}

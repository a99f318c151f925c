/** A browser's storage in memory, which can be told to refuse as a full or a disabled one does. */
export class FakeStorage implements Storage {
  readonly #items = new Map<string, string>();
  /** Characters that fit. */
  quota = Infinity;
  isDisabled = false;

  get length(): number {
    this.#open();
    return this.#items.size;
  }

  key(index: number): string | null {
    this.#open();
    return [...this.#items.keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    this.#open();
    return this.#items.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.#open();
    const others = [...this.#items].filter(([other]) => other !== key).reduce((sum, [name, text]) => sum + name.length + text.length, 0);
    if (others + key.length + value.length > this.quota) throw new DOMException('full', 'QuotaExceededError');
    this.#items.set(key, value);
  }

  removeItem(key: string): void {
    this.#open();
    this.#items.delete(key);
  }

  clear(): void {
    this.#items.clear();
  }

  #open(): void {
    if (this.isDisabled) throw new DOMException('disabled', 'SecurityError');
  }
}

/** Fresh storages in the place of the browser's; several tabs share the first. */
export function installFakeStorage(): { readonly browser: FakeStorage; readonly tab: FakeStorage } {
  const [browser, tab] = [new FakeStorage(), new FakeStorage()];
  Object.defineProperty(globalThis, 'localStorage', { value: browser, configurable: true });
  Object.defineProperty(globalThis, 'sessionStorage', { value: tab, configurable: true });
  return { browser, tab };
}

/** Another tab of the same browser. */
export function openOtherTab(): FakeStorage {
  const tab = new FakeStorage();
  Object.defineProperty(globalThis, 'sessionStorage', { value: tab, configurable: true });
  return tab;
}

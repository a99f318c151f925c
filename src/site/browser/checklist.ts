import * as z from 'zod/mini';
import { readStored, store } from '../../share/browser-storage.ts';

const ticksSchema = z.array(z.string());

class Checklist extends HTMLElement {
  connectedCallback(): void {
    this.showKept();
    this.querySelector<HTMLElement>('.checklist-foot')!.hidden = false;
    this.addEventListener('change', () => this.keep());
    this.querySelector('[data-clear]')?.addEventListener('click', () => this.clear());
    this.querySelector('[data-print]')?.addEventListener('click', () => print());
    // Ticked in another tab, or before the reader came back to this page: the next tick here would write over it. No key: all was deleted.
    addEventListener('storage', ({ key }) => (key === this.storageKey || key === null) && this.showKept());
    addEventListener('pageshow', ({ persisted }) => persisted && this.showKept());
  }

  private showKept(): void {
    // What could not be kept stands here alone.
    if (!this.querySelector<HTMLElement>('[data-unsaved]')!.hidden) return;
    const ticked = new Set(this.readTicks());
    for (const box of this.boxes()) box.checked = ticked.has(box.value);
    this.showProgress();
  }

  private boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }

  private get storageKey(): string {
    return `portal:checklist:${this.dataset['list']}`;
  }

  private readTicks(): readonly string[] {
    try {
      return ticksSchema.parse(JSON.parse(readStored(this.storageKey) ?? '[]'));
    } catch {
      return [];
    }
  }

  private clear(): void {
    for (const box of this.boxes()) box.checked = false;
    this.keep();
  }

  private keep(): void {
    const ticked = this.boxes().filter((box) => box.checked).map((box) => box.value);
    const kept = store(this.storageKey, ticked.length ? JSON.stringify(ticked) : null);
    this.querySelector<HTMLElement>('[data-unsaved]')!.hidden = kept;
    this.showProgress();
  }

  private showProgress(): void {
    const boxes = this.boxes();
    const output = this.querySelector<HTMLElement>('[data-progress]')!;
    output.textContent = (output.dataset['progress'] ?? '')
      .replace('{{done}}', String(boxes.filter((box) => box.checked).length))
      .replace('{{all}}', String(boxes.length));
  }
}

/** `<portal-checklist>`: ticks are kept in this browser under the ids of the items, so they hold in every language. */
export function defineChecklist(): void {
  if (!customElements.get('portal-checklist')) customElements.define('portal-checklist', Checklist);
}

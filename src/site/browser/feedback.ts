import { readStored, store } from '../../share/browser-storage.ts';

const helpful = 'yes';

class PageFeedback extends HTMLElement {
  connectedCallback(): void {
    this.find('#feedback-reasons').hidden = true;
    if (readStored(this.key) === helpful) return void this.say(this.dataset['already']);
    this.find('.feedback-question').hidden = false;
    this.find('[data-yes]').addEventListener('click', () => this.thank());
    this.find('[data-no]').addEventListener('click', () => this.toggleReasons());
  }

  private get key(): string {
    return `portal:helpful:${this.dataset['page']}`;
  }

  private find(selector: string): HTMLElement {
    return this.querySelector<HTMLElement>(selector)!;
  }

  private thank(): void {
    store(this.key, helpful);
    this.find('.feedback-question').hidden = true;
    this.find('#feedback-reasons').hidden = true;
    // The button that was pressed is gone: the keyboard and the screen reader go on from the answer to it.
    this.say(this.dataset['thanks']).focus();
  }

  private toggleReasons(): void {
    const reasons = this.find('#feedback-reasons');
    reasons.hidden = !reasons.hidden;
    this.find('[data-no]').setAttribute('aria-expanded', String(!reasons.hidden));
  }

  private say(text = ''): HTMLElement {
    const thanks = this.find('.feedback-thanks');
    thanks.textContent = text;
    thanks.hidden = false;
    return thanks;
  }
}

/** `<page-feedback>`: asks once whether the page helped; what is answered stays in this browser. */
export function defineFeedback(): void {
  if (!customElements.get('page-feedback')) customElements.define('page-feedback', PageFeedback);
}

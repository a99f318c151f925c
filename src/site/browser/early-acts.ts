type Answer = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Where something stands in an island, and what it is: another may stand there once the island knows the reader's own answers. */
interface Place {
  readonly id: string;
  /** Which child of which child it is, from the island down. */
  readonly path: readonly number[];
  readonly kind: string;
  readonly words: string | null;
}

interface Act extends Place {
  readonly node: Element;
  readonly value?: string;
  readonly checked?: boolean;
  /** Whether what is opened and closed by it was to be open. */
  readonly wanted?: boolean;
}

export interface EarlyActs {
  /** From now on, only parts with `data-asleep` are not alive. */
  readonly partsFollow: () => void;
  /** Gives the answers to every part that is alive: in the same task, before the reader does anything else. */
  readonly answersAgain: () => void;
  /** Presses again what was pressed, in the same order; the last. */
  readonly pressesAgain: () => Promise<void>;
}

/** Keeps what a reader presses, types and chooses in an island that is seen already and not yet alive, to do it again once it is. */
export function keepEarlyActs(island: HTMLElement): EarlyActs {
  let acts: readonly Act[] = [];
  let focused: Place | undefined;
  let isServed = true;
  const isAsleep = (node: Element) => isServed || node.closest('[data-asleep]') !== null;
  const keep = (event: Event) => {
    const node = (event.target as Element).closest('form, button, summary, input, select, textarea, a[data-waits]');
    if (node === null || !isAsleep(node)) return;
    // The browser would load the page again, with all that was typed in its address; a link that waits is not written yet.
    if (event.type === 'submit' || node.matches('a')) event.preventDefault();
    const place = placeOf(node, island);
    if (isAnswer(node)) {
      if (event.type === 'input' || node.type === 'radio') acts = [...acts.filter((act) => act.node !== node), { ...place, node, value: node.value, checked: isTicked(node) }];
    } else if (event.type === 'click' && !node.matches('form')) acts = [...acts, { ...place, node, wanted: isOpen(node) === false }];
  };
  const keepFocus = ({ type, target }: Event) => {
    const node = target as Element;
    focused = type === 'focusin' && island.contains(node) && isAsleep(node) ? placeOf(node, island) : undefined;
  };
  const answersAgain = () => {
    const due = acts.filter((act) => isAnswer(act.node) && isAlive(nodeAt(act, island)));
    acts = acts.filter((act) => !due.includes(act));
    for (const act of due) redo(act, island);
    const lost = focused && document.activeElement === document.body ? nodeAt({ ...focused, words: null }, island) : undefined;
    if (isAlive(lost)) lost?.focus({ preventScroll: true });
  };
  const isAlive = (node: Element | undefined) => node !== undefined && !isAsleep(node);
  const waking = new MutationObserver(answersAgain);
  const listeners = [['click', keep, island], ['input', keep, island], ['submit', keep, island], ['focusin', keepFocus, document], ['pointerdown', keepFocus, document]] as const;
  for (const [type, listener, place] of listeners) place.addEventListener(type, listener, true);
  return {
    partsFollow: () => {
      isServed = false;
      // What toggles an answer must find it as the island believes it to be.
      for (const { node } of acts) if (node instanceof HTMLInputElement && node.type === 'checkbox') node.checked = node.defaultChecked;
      waking.observe(island, { subtree: true, attributeFilter: ['data-asleep'] });
    },
    answersAgain,
    pressesAgain: async () => {
      waking.disconnect();
      for (const [type, listener, place] of listeners) place.removeEventListener(type, listener, true);
      for (const act of acts) {
        redo(act, island);
        await nextPaint();
      }
      answersAgain();
    },
  };
}

/** A task that begins after a frame was painted: https://html.spec.whatwg.org/multipage/webappapis.html#update-the-rendering */
export const nextPaint = (): Promise<void> => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });

const isAnswer = (node: Element): node is Answer => node.matches('input, select, textarea');
const isTicked = (node: Answer): boolean => node instanceof HTMLInputElement && node.checked;

/** Nothing of what opens and closes nothing. */
function isOpen(node: Element): boolean | undefined {
  if (node.matches('summary')) return node.parentElement?.hasAttribute('open');
  return node.hasAttribute('aria-expanded') ? node.getAttribute('aria-expanded') === 'true' : undefined;
}

function placeOf(node: Element, island: Element): Place {
  const path: number[] = [];
  for (let at = node; at !== island && at.parentElement; at = at.parentElement) path.unshift([...at.parentElement.children].indexOf(at));
  return { id: node.id, path, kind: kindOf(node), words: isAnswer(node) ? null : node.textContent };
}

const kindOf = (node: Element): string => [node.tagName, node.getAttribute('name'), node.matches('[type=radio], [type=checkbox]') && node.getAttribute('value')].join();

function nodeAt({ id, path, kind, words }: Place, island: Element): HTMLElement | undefined {
  const found = (id && document.getElementById(id)) || path.reduce<Element | undefined>((at, index) => at?.children[index], island);
  return found instanceof HTMLElement && kindOf(found) === kind && (words === null || found.textContent === words) ? found : undefined;
}

function redo(act: Act, island: Element): void {
  const node = nodeAt(act, island);
  if (node === undefined) return;
  if (!isAnswer(node)) {
    if (isOpen(node) === undefined || isOpen(node) !== act.wanted) node.click();
  } else if (node.matches('[type=radio], [type=checkbox]') && isTicked(node) !== act.checked) node.click();
  // A file cannot be put into another field.
  else if (node === act.node || !node.matches('[type=file]')) {
    if (!node.matches('[type=file]')) node.value = act.value ?? '';
    for (const type of ['input', 'change']) node.dispatchEvent(new Event(type, { bubbles: true }));
  }
}

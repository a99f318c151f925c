type Answer = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Where something stands in an island, and what it is: another may stand there once the island knows the reader's own answers. */
interface Place {
  readonly id: string;
  /** Which child of which child it is, from the island down. */
  readonly path: readonly number[];
  readonly nature: string;
}

interface Act extends Place {
  readonly node: Element;
  readonly value?: string;
  readonly checked?: boolean;
  readonly open?: boolean;
}

/**
 * Keeps what a reader presses, types and chooses in an island that is seen already and not yet alive, to do it again once it is.
 * Of an island that comes to life in parts, those are not yet alive that carry `data-asleep`.
 */
export function keepEarlyActs(island: HTMLElement): { readonly partsFollow: () => void; readonly doAgain: () => Promise<void> } {
  let acts: readonly Act[] = [];
  let focused: Place | undefined;
  let isAsleep = (_node: Element): boolean => true;
  const keep = ({ type, target }: Event) => {
    const node = (target as Element).closest('button, summary, input, select, textarea');
    // What is typed on in a field that has come to life meanwhile is the newer answer.
    if (node === null || !(isAsleep(node) || (type === 'input' && acts.some((act) => act.node === node)))) return;
    const place = placeOf(node, island);
    if (type === 'focusin') focused = place;
    else if (!isAnswer(node)) acts = type === 'click' ? [...acts, { ...place, node, open: !node.parentElement?.hasAttribute('open') }] : acts;
    else if (type === 'input') acts = [...acts.filter((act) => act.node !== node), { ...place, node, value: node.value, checked: isTicked(node) }];
  };
  // Its press is kept. The browser would load the page again, with all that was typed in its address.
  const holdBack = (event: Event) => isAsleep(event.target as Element) && event.preventDefault();
  const types = ['click', 'input', 'focusin'];
  for (const type of types) island.addEventListener(type, keep, true);
  island.addEventListener('submit', holdBack, true);
  return {
    partsFollow: () => {
      isAsleep = (node) => node.closest('[data-asleep]') !== null;
      // What toggles an answer must find it as the island believes it to be.
      for (const { node } of acts) if (node instanceof HTMLInputElement && node.type === 'checkbox') node.checked = node.defaultChecked;
    },
    doAgain: async () => {
      for (const type of types) island.removeEventListener(type, keep, true);
      island.removeEventListener('submit', holdBack, true);
      for (const act of acts) {
        const node = nodeAt(act, island);
        if (node !== undefined) redo(act, node);
        await nextPaint();
      }
      const lost = focused && (document.activeElement === document.body || document.activeElement === null);
      if (lost) nodeAt(focused!, island)?.focus({ preventScroll: true });
    },
  };
}

/** A task that begins after a frame was painted: https://html.spec.whatwg.org/multipage/webappapis.html#update-the-rendering */
export const nextPaint = (): Promise<void> => new Promise((resolve) => { requestAnimationFrame(() => setTimeout(resolve)); });

const isAnswer = (node: Element): node is Answer => node.matches('input, select, textarea');
const isTicked = (node: Answer): boolean => node instanceof HTMLInputElement && node.checked;

function placeOf(node: Element, island: Element): Place {
  const path: number[] = [];
  for (let at = node; at !== island && at.parentElement; at = at.parentElement) path.unshift([...at.parentElement.children].indexOf(at));
  return { id: node.id, path, nature: natureOf(node) };
}

const natureOf = (node: Element): string =>
  [node.tagName, node.getAttribute('name'), node.matches('[type=radio], [type=checkbox]') && node.getAttribute('value'), !isAnswer(node) && node.textContent].join();

function nodeAt({ id, path, nature }: Place, island: Element): HTMLElement | undefined {
  const found = (id && document.getElementById(id)) || path.reduce<Element | undefined>((at, index) => at?.children[index], island);
  return found instanceof HTMLElement && natureOf(found) === nature ? found : undefined;
}

function redo({ node: before, value = '', checked, open = true }: Act, node: HTMLElement): void {
  if (!isAnswer(node)) {
    if (node.parentElement instanceof HTMLDetailsElement) node.parentElement.open = open;
    else node.click();
  } else if (node.matches('[type=radio], [type=checkbox]') && isTicked(node) !== checked) node.click();
  // A file cannot be put into another field.
  else if (node === before || !node.matches('[type=file]')) {
    if (!node.matches('[type=file]')) node.value = value;
    for (const type of ['input', 'change']) node.dispatchEvent(new Event(type, { bubbles: true }));
  }
}

import { copyText } from '../../share/copy-text.ts';
import { isShareFragment } from '../../share/fragment-mark.ts';
import { enableAsking, idOf } from './ask-about.ts';

interface CopyWords {
  /** Base path of the site, with both slashes. */
  readonly base: string;
  readonly copied: string;
  /** Said before the link when the browser does not copy. */
  readonly failed: string;
  readonly share: string;
  /** Said before the link when the device does not share. */
  readonly shareFailed: string;
  /** Address of the contact page, to which an id is appended. */
  readonly askAddress: string;
  readonly ask: string;
  /** Said with the link: what the next stop is. */
  readonly askNext: string;
}

/**
 * Makes every "copy link" control put the permalink of its id on the clipboard and say so. The permalink
 * `/go/<id>/` opens the place in the language of whoever follows it. Without script the control is a plain link.
 */
export function enableCopyLinks(words: CopyWords): void {
  const say = createStatus();
  const offerAsking = enableAsking(words.askAddress, words.ask);
  document.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.copy-link, a.sl-anchor-link');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const permalink = `${location.origin}${words.base}go/${idOf(link)}/`;
    // What is no place on this page, such as a starting point, has a link without a fragment.
    if (link.hash && !isShareFragment(location.hash)) history.replaceState(null, '', link.hash);
    const canShare = 'share' in navigator;
    if (canShare) offerSharing(link, { label: words.share, share: () => sharePermalink(permalink, () => say(`${words.shareFailed} ${permalink}`)) });
    offerAsking(link, canShare ? button : link);
    const isCopied = await copyText(permalink);
    if (isCopied) say(canShare ? words.copied : `${words.copied} ${words.askNext}`, 4);
    else say(`${words.failed} ${permalink}`);
  });
}

const button = document.createElement('button');

/**
 * Puts one "share" button behind the control that was just pressed: it is the next stop of the keyboard, and stays until
 * another link is copied, so that nobody has to hurry. One beside every control would double the stops of each page.
 */
function offerSharing(link: HTMLAnchorElement, { label, share }: { readonly label: string; readonly share: () => void }): void {
  button.type = 'button';
  button.className = 'share-link';
  button.setAttribute('aria-label', label);
  button.onclick = share;
  link.after(button);
}

async function sharePermalink(url: string, onRefusal: () => void): Promise<void> {
  try {
    await navigator.share({ title: document.title, url });
  } catch (error) {
    // Closing the device's menu is no failure.
    if ((error as Error).name !== 'AbortError') onRefusal();
  }
}

/** A place for short messages. It stands empty from the start: screen readers announce only what changes in a region they know. */
function createStatus(): (message: string, forSeconds?: number) => void {
  const status = document.createElement('div');
  status.setAttribute('role', 'status');
  status.className = 'copy-status';
  document.body.append(status);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const show = (message: string) => {
    status.textContent = message;
    status.classList.toggle('shown', message !== '');
  };
  // What the reader must copy by hand stays until the next message. Emptied in between, the same words are said again.
  return (message, forSeconds) => {
    clearTimeout(waiting);
    show('');
    waiting = setTimeout(() => {
      show(message);
      if (forSeconds) waiting = setTimeout(() => show(''), forSeconds * 1000);
    }, 50);
  };
}

import { isShareFragment } from '../../share/fragment-format.ts';
import { copyText } from '../../share/copy-text.ts';

/**
 * Makes every "copy link" control put the permalink of its id on the clipboard and say so. The permalink
 * `/go/<id>/` opens the place in the language of whoever follows it. Without script the control is a plain link.
 */
export function enableCopyLinks({ base, copied, failed }: { base: string; copied: string; failed: string }): void {
  const status = document.createElement('div');
  status.setAttribute('role', 'status');
  status.className = 'copy-status';
  document.body.append(status);
  document.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a.copy-link, a.sl-anchor-link');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const permalink = `${location.origin}${base}go/${link.dataset['id'] ?? link.hash.slice(1)}/`;
    if (!isShareFragment(location.hash)) history.replaceState(null, '', link.hash);
    const isCopied = await copyText(permalink);
    announce(status, isCopied ? { message: copied, forSeconds: 4 } : { message: `${failed} ${permalink}` });
  });
}

let hiding: ReturnType<typeof setTimeout> | undefined;

/** What the reader must copy by hand stays until the next message. */
function announce(status: HTMLElement, { message, forSeconds }: { message: string; forSeconds?: number }): void {
  clearTimeout(hiding);
  status.textContent = message;
  status.classList.add('shown');
  if (forSeconds) hiding = setTimeout(() => status.classList.remove('shown'), forSeconds * 1000);
}

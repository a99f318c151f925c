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
    history.replaceState(null, '', link.hash);
    announce(status, (await copyText(permalink)) ? copied : `${failed} ${permalink}`);
  });
}

function announce(status: HTMLElement, message: string): void {
  status.textContent = message;
  status.classList.add('shown');
  setTimeout(() => status.classList.remove('shown'), 4000);
}

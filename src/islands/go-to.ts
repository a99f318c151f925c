/** Goes to a place on the page without putting it into the address, where a share link may stand. */
export function goTo(event: MouseEvent & { readonly currentTarget: HTMLAnchorElement }): void {
  const place = document.querySelector<HTMLElement>(event.currentTarget.hash);
  if (!place) return;
  event.preventDefault();
  place.focus();
  place.scrollIntoView();
}

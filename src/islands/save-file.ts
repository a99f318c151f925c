export interface SavedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Hands a file made in this browser to its downloads; nothing is sent anywhere. */
export function saveFile({ name, mediaType, bytes }: SavedFile): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // Some browsers read the blob a moment after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

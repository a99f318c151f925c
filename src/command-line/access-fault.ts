/**
 * What the system says of a file or folder, in words.
 * @param denied what the account was kept from
 */
export function accessFault(cause: unknown, denied = 'this account may not open it'): string {
  const code = (cause as { readonly code?: string }).code ?? String(cause);
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder', EACCES: denied, EPERM: 'this account may not change it', ENOTDIR: 'a part of the path is a file, not a folder',
    EISDIR: 'it is a folder', ENOSPC: 'the disk is full', EROFS: 'the disk can only be read', EEXIST: 'a file of this name is there already', ENAMETOOLONG: 'its name is too long', EMFILE: 'too many files are open',
  };
  return words[code] ?? `the system refuses it (${code})`;
}

/**
 * Where the page of the price list shows an entry that the reason of a line cites; not a permalink, as an entry may leave the list.
 * @param file of the release, without `.json`
 */
export const entryAnchor = (file: string, citedAs: string): string => `entry-${file}-${citedAs}`;

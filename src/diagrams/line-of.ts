/**
 * Line, from 1, where a Mermaid text first has the given words; Mermaid itself forgets where a node was written.
 * A name counts only as a whole word, so that the node "a" is not found in "flowchart".
 */
export function lineOf(text: string, wanted: string | RegExp): number | undefined {
  if (wanted === '') return undefined;
  const index = text.split('\n').findIndex((line) => (typeof wanted === 'string' ? hasWords(line, wanted) : wanted.test(line)));
  return index < 0 ? undefined : index + 1;
}

function hasWords(line: string, words: string): boolean {
  for (let at = line.indexOf(words); at >= 0; at = line.indexOf(words, at + 1)) {
    if (!/[\p{L}\p{N}_]/u.test(line[at - 1] ?? ' ') && !/[\p{L}\p{N}_]/u.test(line[at + words.length] ?? ' ')) return true;
  }
  return false;
}

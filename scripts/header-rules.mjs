/**
 * The `_headers` format of static hosts: a path pattern on a line of its own, its headers indented below it, `#` for
 * comments. One file says what a host, this project's own server and the tests send.
 */

/**
 * @typedef {{ readonly pattern: string, readonly headers: readonly (readonly [name: string, value: string])[] }} HeaderRule
 */

/**
 * @param {string} text contents of a `_headers` file
 * @returns {HeaderRule[]}
 * @throws {Error} with the line that is neither a pattern, a header nor a comment
 */
export function readHeaderRules(text) {
  /** @type {{ pattern: string, headers: [string, string][] }[]} */
  const rules = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return;
    if (line.startsWith('/')) return void rules.push({ pattern: line.trim(), headers: [] });
    const header = /^\s+([\w-]+):\s*(.+)$/.exec(line);
    const rule = rules.at(-1);
    if (!header || !rule) throw new Error(`_headers, line ${index + 1}: "${line}" is neither a path nor an indented "Name: value".`);
    rule.headers.push([header[1] ?? '', (header[2] ?? '').trim()]);
  });
  return rules;
}

/**
 * @param {readonly HeaderRule[]} rules
 * @param {string} path of the request, base path included
 * @returns {[string, string][]} every header of every rule that matches, in order
 */
export const headersFor = (rules, path) =>
  rules.filter(({ pattern }) => matches(pattern, path)).flatMap(({ headers }) => headers.map(([name, value]) => [name, value]));

/** `*` stands for any run of characters, as on the hosts that read this format. */
function matches(pattern, path) {
  const source = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('.*');
  return new RegExp(`^${source}$`).test(path);
}

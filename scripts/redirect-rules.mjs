/**
 * The `_redirects` format of static hosts, as far as this site uses it: a path, where it leads and the status, in one
 * line; `#` begins a comment. A path is taken to the letter, as Cloudflare Pages does.
 */

/**
 * @typedef {{ readonly to: string, readonly status: number }} Redirect
 *
 * @param {string} text contents of a `_redirects` file
 * @returns {ReadonlyMap<string, Redirect>} by path; the first line of a path counts
 * @throws {Error} with the line that is neither a redirect nor a comment
 */
export function readRedirectRules(text) {
  /** @type {Map<string, Redirect>} */
  const rules = new Map();
  text.split(/\r?\n/).forEach((line, index) => {
    if (line.trim() === '' || line.trimStart().startsWith('#')) return;
    const rule = /^(\/\S*)\s+(\S+)\s+(30[12378])$/.exec(line.trim());
    if (!rule) throw new Error(`_redirects, line ${index + 1}: "${line}" is not "/from /to 301".`);
    const [, from = '', to = '', status] = rule;
    if (!rules.has(from)) rules.set(from, { to, status: Number(status) });
  });
  return rules;
}

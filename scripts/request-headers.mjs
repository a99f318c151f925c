/**
 * Request headers put into the form that sirv understands.
 *
 * sirv looks for "br" anywhere in Accept-Encoding, so that "br;q=0" would be served brotli, and reads only "bytes=from-to".
 */

/**
 * @param {string | undefined} header
 * @returns {string} the encodings with a quality above 0, of those this server has
 */
export function acceptedEncodings(header = '') {
  const wanted = new Map(header.split(',').map((part) => {
    const [name = '', ...parameters] = part.trim().toLowerCase().split(/\s*;\s*/);
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return [name, quality === undefined ? 1 : Number(quality.slice(2))];
  }));
  return ['br', 'gzip'].filter((name) => (wanted.get(name) ?? wanted.get('*') ?? 0) > 0).join(', ');
}

/**
 * @param {string | undefined} header
 * @param {number} size of the file, in bytes
 * @returns {string | undefined} "bytes=from-to" with real numbers, or nothing where the whole file is the right answer
 *   (RFC 9110, 14.2: a server may ignore a range; several ranges at once are ignored)
 */
export function singleRange(header, size) {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  if (from === '') return to === '0' ? undefined : `bytes=${Math.max(0, size - Number(to))}-${size - 1}`;
  if (to !== '' && Number(to) < Number(from)) return undefined;
  return `bytes=${from}-${to === '' ? size - 1 : Math.min(Number(to), size - 1)}`;
}

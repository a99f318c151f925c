/** Letters, digits and the few signs that mean nothing to Mermaid inside a quoted label, in any position. */
const plain = /[\p{L}\p{N} ,.;!?()'’‘“”„«»–—…/-]/u;

/**
 * A text as it may stand in a Mermaid label, title or description; read back by Mermaid it is the same text. Whatever
 * could mean something (quotes, brackets, `#`, `%`, backticks, marks of direction) becomes its number.
 * White space is made single, as Mermaid would.
 */
export function escapeForMermaid(text: string): string {
  const escaped = Array.from(text.trim().replace(/[ \t\r\n]+/g, ' '), (character) => (plain.test(character) ? character : entityOf(character))).join('');
  // Three traps of Mermaid: a colon may make an entity after it part of a style (so it stays only before a space); a line
  // is a direction statement wherever these words stand in it; "ﬂ" opens the private spelling of entities.
  return escaped
    .replace(/#58;(?= )/g, ':')
    .replace(/direction(?= +(?:TB|BT|RL|LR|TD))/g, 'directio#110;')
    .replace(/ﬂ/g, entityOf);
}

/** Combining marks stay with their letter. */
function entityOf(character: string): string {
  return /\p{M}/u.test(character) ? character : `#${character.codePointAt(0)};`;
}

/**
 * A Mermaid id for a stable id. Mermaid's own words ("end", "graph", "default"…) and a hyphen before an arrow cannot
 * be ids; with a prefix and without hyphens every id is safe and no two ids meet.
 */
export const mermaidId = (stableId: string): string => `n_${stableId.replaceAll('-', '_')}`;

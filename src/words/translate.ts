/** Words of one language by flat dotted key. */
export type Words = Readonly<Record<string, string>>;

export type Values = Readonly<Record<string, string | number>>;

export type Translate = (key: string, values?: Values) => string;

/**
 * Looks words up and fills `{{name}}` in. With a `count` the key's plural form is used (`days_one`, `days_other`), as
 * in the interface files that Starlight reads through i18next. @throws Error when a key has no words: content checks
 * make sure that every language has every key, so it is a misspelt key.
 *
 * @param tag BCP-47 tag; plural rules agree in every browser, unlike number formats
 */
export function createTranslate(words: Words, tag: string): Translate {
  const plural = new Intl.PluralRules(tag);
  return (key, values = {}) => {
    const text = words['count' in values ? `${key}_${plural.select(Number(values['count']))}` : key] ?? words[key];
    if (text === undefined) throw new Error(`no words for "${key}"`);
    return fill(text, values);
  };
}

/** Text and name in turn. As many as there are words; the same ones are filled in again and again. */
const templates = new Map<string, readonly string[]>();

function fill(text: string, values: Values): string {
  const parts = templates.get(text) ?? text.split(/\{\{(\w+)\}\}/);
  templates.set(text, parts);
  let filled = parts[0] ?? '';
  for (let index = 1; index < parts.length; index += 2) filled += String(values[parts[index] ?? ''] ?? '') + (parts[index + 1] ?? '');
  return filled;
}

/** The words whose keys begin with one of the prefixes: what an island takes with it. */
export function pickWords(words: Words, prefixes: readonly string[]): Words {
  return Object.fromEntries(Object.entries(words).filter(([key]) => prefixes.some((prefix) => key.startsWith(prefix))));
}

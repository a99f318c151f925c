/**
 * What nginx does with `map` blocks, so that generated rules are walked without an nginx: exact keys first, then regular
 * expressions in their order, then `default`, else nothing; a named group becomes a variable (ngx_http_map_module).
 */
interface MapBlock {
  readonly source: string;
  readonly rows: readonly (readonly [key: string, value: string])[];
}

/** @returns the value of a variable for one path, as nginx would find it */
export function readNginxMaps(text: string): (variable: string, uri: string) => string {
  const blocks = new Map([...text.matchAll(/^map (\S+) (\$\w+) \{\n([\s\S]*?)^\}/gm)].map(([, source = '', name = '', body = '']): [string, MapBlock] =>
    [name, { source, rows: [...body.matchAll(/^ {2}(\S+) (\S+);$/gm)].map(([, key = '', value = '']) => [unquoted(key), unquoted(value)]) }]));
  return (variable, uri) => {
    const captures = new Map([['$uri', uri]]);
    const valueOf = (name: string): string => {
      const block = blocks.get(name);
      return block ? fill(rowFor(block, valueOf(block.source), captures), valueOf) : captures.get(name) ?? '';
    };
    if (!blocks.has(variable)) throw new Error(`No map sets ${variable}.`);
    return valueOf(variable);
  };
}

function rowFor({ rows }: MapBlock, input: string, captures: Map<string, string>): string {
  const exact = rows.find(([key]) => key === input && key !== 'default');
  if (exact) return exact[1];
  for (const [key, value] of rows.filter(([candidate]) => candidate.startsWith('~'))) {
    const match = new RegExp(key.slice(1)).exec(input);
    for (const [name, text] of Object.entries(match?.groups ?? {})) captures.set(`$${name}`, text);
    if (match) return value;
  }
  return rows.find(([key]) => key === 'default')?.[1] ?? '';
}

const fill = (value: string, valueOf: (name: string) => string): string => value.replace(/\$\w+/g, (name) => valueOf(name));

const unquoted = (text: string): string => /^(['"])(.*)\1$/.exec(text)?.[2] ?? text;

/** A stretch of a page's content stream between marks. */
export interface MarkedStretch {
  /** MCID of the nearest mark around it that has one. */
  readonly mcid?: number;
  readonly isArtifact: boolean;
  /** Codes shown, by the resource name of their font. */
  readonly codes: readonly { readonly font: string; readonly code: string }[];
  readonly paints: number;
}

const token = /<<|>>|<[\da-f]*>|\[|\]|\/[^\s<>[\]()/]+|[-+.\d]+|[A-Za-z*]+/gi;

const painting: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'S', 's', 'sh', 'Do', 'TJ', 'Tj']);

/** Reads the operators of a page (ISO 32000-1, annex A) as far as marks and painting go. */
export function readMarks(content: string): readonly MarkedStretch[] {
  const stretches: MarkedStretch[] = [];
  const open: { readonly mcid?: number; readonly isArtifact: boolean }[] = [];
  let operands: string[] = [];
  let font = '';
  for (const [word] of content.matchAll(token)) {
    if (!/^[A-Za-z]/.test(word)) {
      operands.push(word);
      continue;
    }
    if (word === 'BDC' || word === 'BMC') open.push(markOf(operands));
    if (word === 'EMC' && open.pop() === undefined) throw new Error('An EMC closes no mark.');
    if (word === 'Tf') font = operands[0]?.slice(1) ?? '';
    if (painting.has(word)) stretches.push(stretchOf(open, { word, operands, font }));
    operands = [];
  }
  if (open.length > 0) throw new Error(`${open.length} marks are never closed.`);
  return stretches;
}

function markOf(operands: readonly string[]): { readonly mcid?: number; readonly isArtifact: boolean } {
  const at = operands.indexOf('/MCID');
  const isArtifact = operands[0] === '/Artifact';
  return at < 0 ? { isArtifact } : { isArtifact, mcid: Number(operands[at + 1]) };
}

function stretchOf(open: readonly { readonly mcid?: number; readonly isArtifact: boolean }[], { word, operands, font }: { readonly word: string; readonly operands: readonly string[]; readonly font: string }): MarkedStretch {
  const mcid = open.findLast((mark) => mark.mcid !== undefined)?.mcid;
  const strings = word === 'TJ' || word === 'Tj' ? operands.filter((operand) => operand.startsWith('<')) : [];
  const codes = strings.flatMap((string) => (string.slice(1, -1).match(/.{4}/g) ?? []).map((code) => ({ font, code })));
  return { isArtifact: open.some((mark) => mark.isArtifact), codes, paints: 1, ...(mcid === undefined ? {} : { mcid }) };
}

import { hex16, hexUtf16 } from '../file/pdf-syntax.ts';

/** More entries than this may not stand in one block (CMap specification, Adobe technical note 5014). */
const blockSize = 100;

/**
 * The CMap from codes to text (ISO 32000-1, 9.10.3), by which a reader copies, searches and speaks.
 * @param texts text of each code; code 0 stands for none
 */
export function toUnicode(texts: readonly string[]): string {
  const entries = texts.map((text, code) => `<${hex16(code)}> <${hexUtf16(text)}>`).slice(1);
  const blocks = Array.from({ length: Math.ceil(entries.length / blockSize) }, (_, index) => entries.slice(index * blockSize, (index + 1) * blockSize));
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks.flatMap((block) => [`${block.length} beginbfchar`, ...block, 'endbfchar']),
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

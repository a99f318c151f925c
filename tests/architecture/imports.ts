import ts from 'typescript';

export interface Import {
  /** As written between the quotes. */
  readonly specifier: string;
  readonly line: number;
}

/** Every module that a file names: static, dynamic, re-exported, or for a type alone; and `import.meta.glob` patterns. */
export function importsOf(file: string, source: string): readonly Import[] {
  const tree = parse(file, source);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    for (const literal of namedModules(node)) found.push({ specifier: literal.text, line: lineOf(tree, literal) });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

export const parse = (file: string, source: string): ts.SourceFile =>
  ts.createSourceFile(file, file.endsWith('.astro') ? codeOfAstro(source) : source, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);

export const lineOf = (tree: ts.SourceFile, node: ts.Node): number => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;

function namedModules(node: ts.Node): readonly ts.StringLiteralLike[] {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) return literals([node.moduleSpecifier]);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literals([node.argument.literal]);
  if (!ts.isCallExpression(node)) return [];
  if (node.expression.kind === ts.SyntaxKind.ImportKeyword) return literals(node.arguments);
  if (node.expression.getText() !== 'import.meta.glob') return [];
  return node.arguments.flatMap((argument) => literals(ts.isArrayLiteralExpression(argument) ? argument.elements : [argument]));
}

const literals = (nodes: readonly ts.Node[]): readonly ts.StringLiteralLike[] => nodes.filter(ts.isStringLiteralLike);

/** Frontmatter and scripts of an Astro file; all else becomes blanks, so that lines keep their numbers. */
function codeOfAstro(source: string): string {
  const parts = /^---\n([\s\S]*?)\n---|<script\b[^>]*>([\s\S]*?)<\/script>/gm;
  let code = '';
  for (const match of source.matchAll(parts)) {
    const inner = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(inner, match[1] === undefined ? match[0].indexOf('>') : 0);
    code += blanks(source.slice(code.length, start)) + inner;
  }
  return code;
}

const blanks = (text: string) => text.replace(/[^\n]/g, ' ');

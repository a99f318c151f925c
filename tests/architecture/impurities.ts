import ts from 'typescript';
import { lineOf, parse } from './imports.ts';

export interface Impurity {
  readonly text: string;
  readonly line: number;
}

/** Objects of the machine, the browser or the reader's settings: with them, the same request could give another result. */
const outsideWorld: ReadonlySet<string> = new Set(['Intl', 'window', 'navigator', 'localStorage', 'sessionStorage', 'globalThis', 'crypto', 'performance', 'process', 'fetch', 'console', 'setTimeout', 'setInterval']);

/** Not `document` itself: in this trade it is also a word for an invoice. */
const outsideCalls = /^(Date\.now|Math\.random|document\.(createElement|querySelector\w*|getElementById|body|documentElement))$|\.(toLocale\w+|localeCompare)$/;

/** Uses of a clock, chance, `Intl` or the DOM, none of which belong into src/domain. */
export function impuritiesOf(file: string, source: string): readonly Impurity[] {
  const tree = parse(file, source);
  const found: Impurity[] = [];
  const visit = (node: ts.Node): void => {
    if (isImpure(node)) found.push({ text: node.getText(tree), line: lineOf(tree, node) });
    else ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isImpure(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return outsideCalls.test(node.getText());
  if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0;
  return ts.isIdentifier(node) && outsideWorld.has(node.text) && isReference(node);
}

/** The name stands for a value here, and is no key, property or declaration of the file's own. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return true;
  return ts.isQualifiedName(parent) || ts.isVariableDeclaration(parent) && parent.initializer === node;
}

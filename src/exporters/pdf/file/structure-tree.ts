import type { PdfObjects } from './pdf-objects.ts';
import { array, dictionary, name, numbers, type ObjectNumber, reference, type Syntax, textString } from './pdf-syntax.ts';

/** Standard structure types (ISO 32000-1, 14.8.4) that the documents use. */
export type StructureType = 'Document' | 'H1' | 'H2' | 'H3' | 'P' | 'Span' | 'Link' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD' | 'Figure';

/** Marked content of a page, or an annotation of one. */
type Content = { readonly page: number; readonly mcid: number } | { readonly page: number; readonly annotation: ObjectNumber };

/** What a part of the document is. It grows while pages are drawn. */
export interface StructureElement {
  readonly type: StructureType;
  readonly children: (StructureElement | Content)[];
  readonly traits: StructureTraits;
  /** Where a figure stands, when it has been drawn. */
  box?: readonly number[];
}

export interface StructureTraits {
  /** In words, for those who do not see it. */
  readonly alternative?: string;
  readonly language?: string;
  readonly scope?: 'Column' | 'Row';
  readonly columnSpan?: number;
  readonly numbering?: 'Decimal' | 'Disc' | 'None';
  readonly summary?: string;
}

export const structureElement = (type: StructureType, traits: StructureTraits = {}): StructureElement => ({ type, children: [], traits });

export function childElement(parent: StructureElement, type: StructureType, traits: StructureTraits = {}): StructureElement {
  const element = structureElement(type, traits);
  parent.children.push(element);
  return element;
}

export interface PageContent {
  readonly object: ObjectNumber;
  /** Element of each marked content, by its MCID. */
  readonly marked: readonly StructureElement[];
}

export interface LinkParent {
  /** Its `StructParent`. */
  readonly key: number;
  readonly element: StructureElement;
}

/** Writes the structure (14.7): the tree from document to content, and the parent tree that leads back. */
export function writeStructure(objects: PdfObjects, root: StructureElement, { pages, links }: { readonly pages: readonly PageContent[]; readonly links: readonly LinkParent[] }): ObjectNumber {
  const tree = objects.reserve();
  const numbersOf = new Map<StructureElement, ObjectNumber>();
  const allot = (element: StructureElement): void => {
    numbersOf.set(element, objects.reserve());
    for (const child of element.children) if ('type' in child) allot(child);
  };
  allot(root);
  const refer = (element: StructureElement): Syntax => {
    const object = numbersOf.get(element);
    if (object === undefined) throw new Error(`A ${element.type} holds content and hangs on no other element.`);
    return reference(object);
  };
  const write = (element: StructureElement, parent: Syntax): void => {
    objects.set(numbersOf.get(element) ?? 0, elementSyntax(element, { parent, refer, pages }));
    for (const child of element.children) if ('type' in child) write(child, refer(element));
  };
  write(root, reference(tree));
  const parentsOfPages = pages.map(({ marked }, page) => `${page} ${array(marked.map(refer))}`);
  const parentsOfLinks = links.map(({ key, element }) => `${key} ${refer(element)}`);
  const parentTree = objects.add(dictionary({ Nums: array([...parentsOfPages, ...parentsOfLinks]) }));
  objects.set(tree, dictionary({
    Type: '/StructTreeRoot',
    K: array([refer(root)]),
    ParentTree: reference(parentTree),
    ParentTreeNextKey: String(pages.length + links.length),
  }));
  return tree;
}

interface Surroundings {
  readonly parent: Syntax;
  readonly refer: (element: StructureElement) => Syntax;
  readonly pages: readonly PageContent[];
}

/** A document has a thousand elements, and most have neither traits nor attributes: hence written out, and no `dictionary`. */
function elementSyntax(element: StructureElement, { parent, refer, pages }: Surroundings): Syntax {
  const { type, children, traits } = element;
  const pageOf = ({ page }: Content): Syntax => reference(pages[page]?.object ?? 0);
  const childSyntax = (child: StructureElement | Content): Syntax => {
    if ('type' in child) return refer(child);
    if ('mcid' in child) return `<</Type /MCR /Pg ${pageOf(child)} /MCID ${child.mcid}>>`;
    return `<</Type /OBJR /Pg ${pageOf(child)} /Obj ${reference(child.annotation)}>>`;
  };
  const content = children.length === 0 ? '' : ` /K ${array(children.map(childSyntax))}`;
  const alternative = traits.alternative === undefined ? '' : ` /Alt ${textString(traits.alternative)}`;
  const language = traits.language === undefined ? '' : ` /Lang ${textString(traits.language)}`;
  const own = attributes(element);
  return `<</Type /StructElem /S /${type} /P ${parent}${content}${alternative}${language}${own === undefined ? '' : ` /A ${own}`}>>`;
}

/** Attribute objects by their owners (14.8.5). */
function attributes({ type, traits: { scope, columnSpan, numbering, summary }, box }: StructureElement): Syntax | undefined {
  if (type === 'Figure') return dictionary({ O: '/Layout', Placement: '/Block', BBox: box && array([numbers(box)]) });
  if (numbering !== undefined) return dictionary({ O: '/List', ListNumbering: name(numbering) });
  if (scope === undefined && columnSpan === undefined && summary === undefined) return undefined;
  return dictionary({ O: '/Table', Scope: scope && name(scope), ColSpan: columnSpan === undefined ? undefined : String(columnSpan), Summary: summary === undefined ? undefined : textString(summary) });
}

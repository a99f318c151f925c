import type { PdfDocument } from '../pdf-document.ts';

const facturXNamespace = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#';
const pdfUaNamespace = 'http://www.aiim.org/pdfua/ns/id/';

type Meta = Pick<PdfDocument, 'title' | 'author' | 'subject' | 'keywords' | 'creator' | 'createdAt' | 'language' | 'facturX'>;

/**
 * The metadata (XMP, ISO 16684-1): what the information dictionary says, in the same words (PDF/A-3, 6.6.2.3), and that the
 * file claims PDF/A-3 level A and PDF/UA-1. Namespaces unknown to PDF/A are described (6.6.2.3.3).
 */
export function xmpPacket({ title, author, subject, keywords, creator, createdAt, language, facturX }: Meta): string {
  const descriptions = [
    description('dc', 'http://purl.org/dc/elements/1.1/', [
      element('dc:format', 'application/pdf'),
      element('dc:title', alternatives(title)),
      author === undefined ? '' : element('dc:creator', `<rdf:Seq>${item(author)}</rdf:Seq>`),
      subject === undefined ? '' : element('dc:description', alternatives(subject)),
      element('dc:language', `<rdf:Bag>${item(language)}</rdf:Bag>`),
    ]),
    description('xmp', 'http://ns.adobe.com/xap/1.0/', [element('xmp:CreatorTool', escapeXml(creator)), element('xmp:CreateDate', createdAt), element('xmp:ModifyDate', createdAt)]),
    description('pdf', 'http://ns.adobe.com/pdf/1.3/', [element('pdf:Producer', escapeXml(creator)), keywords === undefined ? '' : element('pdf:Keywords', escapeXml(keywords))]),
    description('pdfaid', 'http://www.aiim.org/pdfa/ns/id/', [element('pdfaid:part', '3'), element('pdfaid:conformance', 'A')]),
    description('pdfuaid', pdfUaNamespace, [element('pdfuaid:part', '1')]),
    facturX === undefined ? '' : facturXDescription(facturX),
    extensionSchemas(facturX !== undefined),
  ];
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n${descriptions.filter(Boolean).join('\n')}\n</rdf:RDF>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">\n${rdf}\n</x:xmpmeta>\n<?xpacket end="w"?>`;
}

const description = (prefix: string, namespace: string, content: readonly string[]): string =>
  `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">${content.join('')}</rdf:Description>`;

const element = (tag: string, content: string): string => `<${tag}>${content}</${tag}>`;

const item = (text: string): string => `<rdf:li>${escapeXml(text)}</rdf:li>`;

const alternatives = (text: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;

const xmlEntities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => xmlEntities[sign] ?? sign);

/** Factur-X 1.0, 6.2.2 */
const facturXDescription = ({ fileName, conformanceLevel }: NonNullable<Meta['facturX']>): string =>
  description('fx', facturXNamespace, [
    element('fx:DocumentType', 'INVOICE'),
    element('fx:DocumentFileName', escapeXml(fileName)),
    element('fx:Version', '1.0'),
    element('fx:ConformanceLevel', escapeXml(conformanceLevel)),
  ]);

interface Schema {
  readonly title: string;
  readonly namespace: string;
  readonly prefix: string;
  readonly properties: readonly (readonly [name: string, type: 'Text' | 'Integer', category: 'external' | 'internal', meaning: string])[];
}

const pdfUaSchema: Schema = {
  title: 'PDF/UA Universal Accessibility Schema',
  namespace: pdfUaNamespace,
  prefix: 'pdfuaid',
  properties: [['part', 'Integer', 'internal', 'Part of ISO 14289 to which the file conforms']],
};

const facturXSchema: Schema = {
  title: 'Factur-X PDFA Extension Schema',
  namespace: facturXNamespace,
  prefix: 'fx',
  properties: [
    ['DocumentFileName', 'Text', 'external', 'The name of the embedded XML document'],
    ['DocumentType', 'Text', 'external', 'The type of the hybrid document in capital letters, e.g. INVOICE or ORDER'],
    ['Version', 'Text', 'external', 'The actual version of the standard applying to the embedded XML document'],
    ['ConformanceLevel', 'Text', 'external', 'The conformance level of the embedded XML document'],
  ],
};

const extensionNamespaces = [
  'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  'xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"',
  'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"',
].join(' ');

function extensionSchemas(withFacturX: boolean): string {
  const schemas = withFacturX ? [pdfUaSchema, facturXSchema] : [pdfUaSchema];
  return `<rdf:Description rdf:about="" ${extensionNamespaces}>${element('pdfaExtension:schemas', `<rdf:Bag>${schemas.map(schemaItem).join('')}</rdf:Bag>`)}</rdf:Description>`;
}

const resource = (content: string): string => `<rdf:li rdf:parseType="Resource">${content}</rdf:li>`;

function schemaItem({ title, namespace, prefix, properties }: Schema): string {
  const described = properties.map(([name, type, category, meaning]) =>
    resource(element('pdfaProperty:name', name) + element('pdfaProperty:valueType', type) + element('pdfaProperty:category', category) + element('pdfaProperty:description', meaning)),
  );
  return resource(
    element('pdfaSchema:schema', title) + element('pdfaSchema:namespaceURI', namespace) + element('pdfaSchema:prefix', prefix) +
    element('pdfaSchema:property', `<rdf:Seq>${described.join('')}</rdf:Seq>`),
  );
}

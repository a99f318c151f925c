import type { Attachment } from '../pdf-document.ts';
import type { PdfObjects } from './pdf-objects.ts';
import { array, date, dictionary, name, type ObjectNumber, reference, type Syntax, textString } from './pdf-syntax.ts';

export interface WrittenAttachments {
  /** `AF` of the catalogue: files that belong to the document as a whole (PDF/A-3, 6.8). */
  readonly associated?: Syntax;
  /** `EmbeddedFiles` of its names. */
  readonly embedded?: Syntax;
}

export function writeAttachments(objects: PdfObjects, attachments: readonly Attachment[], modifiedAt: string): WrittenAttachments {
  if (attachments.length === 0) return {};
  const written = attachments.map((attachment) => ({ name: attachment.name, object: writeFileSpecification(objects, attachment, modifiedAt) }));
  // A name tree is in the order of its keys (ISO 32000-1, 7.9.6).
  const inOrder = written.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return {
    associated: array(written.map(({ object }) => reference(object))),
    embedded: dictionary({ Names: array(inOrder.flatMap((file) => [textString(file.name), reference(file.object)])) }),
  };
}

function writeFileSpecification(objects: PdfObjects, { name: fileName, mediaType, description, relationship, bytes }: Attachment, modifiedAt: string): ObjectNumber {
  const file = objects.addStream({
    bytes,
    entries: { Type: '/EmbeddedFile', Subtype: name(mediaType), Params: dictionary({ ModDate: date(modifiedAt), Size: String(bytes.length) }) },
  });
  return objects.add(dictionary({
    Type: '/Filespec',
    F: textString(fileName),
    UF: textString(fileName),
    Desc: textString(description),
    AFRelationship: name(relationship),
    EF: dictionary({ F: reference(file), UF: reference(file) }),
  }));
}

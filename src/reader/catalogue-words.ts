import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import { ContentError } from './content-error.ts';
import type { InterfaceWords } from './interface-words.ts';

/** Stops when an id of a price list has no words: old links are still priced by it. Throws {@link ContentError}. */
export function requireCatalogueWords(catalogue: Catalogue, words: InterfaceWords): void {
  const { services, effort, release, providers } = catalogue;
  const keys = [
    ...services.services.map(({ id }) => ({ file: 'services', key: `catalogue.service.${id}` })),
    ...effort.surcharges.map(({ id }) => ({ file: 'effort', key: `catalogue.surcharge.${id}` })),
    ...providers.flatMap(({ qualifications }) => qualifications.map(({ scheme }) => ({ file: 'providers', key: `qualification.${scheme}` }))),
    ...release.sources.map(({ kind }) => ({ file: 'release', key: `source.${kind}` })),
  ];
  const missing = keys.find(({ key }) => !words[key]);
  if (!missing) return;
  throw new ContentError(`catalogue/${release.date}/${missing.file}.json`, [{ field: 'id', found: missing.key, advice: 'write the words for this key into content/i18n of every language, or correct the id' }]);
}

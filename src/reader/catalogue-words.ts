import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import { partIds, resourceIds, modelIds, rollouts } from '../domain/estimate/answers.ts';
import { ContentError } from './content-error.ts';
import type { InterfaceWords } from './interface-words.ts';

interface NeededWord {
  /** File of the release that asks for it, without `.json`. */
  readonly file: string;
  readonly key: string;
}

/** Stops when an id of a price list has no words: old links are still priced by it. Throws {@link ContentError}. */
export function requireCatalogueWords(catalogue: Catalogue, words: InterfaceWords): void {
  const missing = [...wordsOfFirstFiles(catalogue), ...wordsOfLaterFiles(catalogue)].filter(({ key }) => !words[key]);
  const file = missing[0]?.file;
  if (!file) return;
  const advice = 'write the words for this key into content/i18n of every language, or correct the id';
  throw new ContentError(`catalogue/${catalogue.release.date}/${file}.json`, missing.filter((word) => word.file === file).map(({ key }) => ({ field: 'id', found: key, advice })));
}

function wordsOfFirstFiles({ services, effort, release, providers, support }: Catalogue): readonly NeededWord[] {
  return [
    ...services.services.map(({ id }) => ({ file: 'services', key: `catalogue.service.${id}` })),
    ...services.licences.map(({ environment }) => ({ file: 'services', key: `catalogue.environment.${environment}` })),
    ...effort.surcharges.map(({ id }) => ({ file: 'effort', key: `catalogue.surcharge.${id}` })),
    ...resourceIds.map((id) => ({ file: 'providers', key: `catalogue.resource.${id}` })),
    ...providers.flatMap(({ qualifications }) => qualifications.map(({ scheme }) => ({ file: 'providers', key: `qualification.${scheme}` }))),
    ...support.flatMap(({ id }) => [`catalogue.tier.${id}`, `estimator.supportTier.${id}`, `estimator.supportTier.${id}.hint`].map((key) => ({ file: 'support', key }))),
    ...release.sources.map(({ kind }) => ({ file: 'release', key: `source.${kind}` })),
  ];
}

function wordsOfLaterFiles({ work, capacity }: Catalogue): readonly NeededWord[] {
  return [
    ...(work ? rollouts.map((id) => ({ file: 'work', key: `catalogue.rollout.${id}` })) : []),
    ...(work ? work.work.map(({ id }) => ({ file: 'work', key: `catalogue.work.${id}` })) : []),
    ...(capacity ? partIds.map((id) => ({ file: 'capacity', key: `catalogue.part.${id}` })) : []),
    ...(capacity ? modelIds.map((id) => ({ file: 'capacity', key: `catalogue.model.${id}` })) : []),
  ];
}

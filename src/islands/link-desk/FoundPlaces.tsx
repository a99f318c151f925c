import { useEffect, useRef } from 'preact/hooks';
import type { Desk } from '../../support/link-desk/desk.ts';
import type { DeskPlace } from '../../support/link-desk/desk-files.ts';
import type { Translate } from '../../words/translate.ts';
import type { DeskLanguage } from './props.ts';

/** Whoever has not found it among these types another word. */
export const mostShown = 12;

interface FoundPlacesProps {
  readonly t: Translate;
  readonly desk: Desk | undefined;
  readonly places: readonly DeskPlace[];
  readonly chosen: DeskPlace | undefined;
  readonly pageLanguage: DeskLanguage;
  /** The client's. */
  readonly language: DeskLanguage;
  readonly onChoose: (at: number) => void;
}

/** The places by the names that the agent reads, with those that the client will read where they differ. */
export function FoundPlaces({ t, desk, places, chosen, pageLanguage, language, onChoose }: FoundPlacesProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }), [chosen]);
  return (
    <ul id="desk-places" class="desk-places" role="listbox" aria-label={t('desk.results')} ref={list}>
      {desk && places.map((place, at) => {
        const [own, clients] = [desk.name(place, pageLanguage.key), desk.name(place, language.key)];
        const page = place.kind === 'page' ? '' : desk.name({ ...place, id: place.page }, pageLanguage.key).title;
        return (
          <li key={place.id} id={`desk-place-${place.id}`} role="option" aria-selected={place === chosen} onClick={() => onChoose(at)}>
            <span class="desk-title">{own.title}</span>
            {clients.title !== own.title && <span class="desk-client-title" lang={language.tag} dir={language.dir}>{clients.title}</span>}
            <span class="desk-kind">{t(`desk.kind.${place.kind}`)}{page && ` · ${page}`}</span>
          </li>
        );
      })}
    </ul>
  );
}

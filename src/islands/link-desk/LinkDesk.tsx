import { useMemo, useState } from 'preact/hooks';
import type { DeskPlace, PlaceKind } from '../../support/link-desk/desk-files.ts';
import { createTranslate } from '../../words/translate.ts';
import { ChosenPlace } from './ChosenPlace.tsx';
import { CopyMessage } from './CopyMessage.tsx';
import { DeskFields } from './DeskFields.tsx';
import { DeskStatus } from './DeskStatus.tsx';
import { FoundPlaces, mostShown } from './FoundPlaces.tsx';
import { matterOf, messageOf } from './message.ts';
import type { LinkDeskProps } from './props.ts';
import { useChoices } from './use-choices.ts';
import { useCopying } from './use-copying.ts';
import { useDesk } from './use-desk.ts';

/** Type, choose with the arrows, copy with Enter: the link to a place in the client's language, or a whole reply. */
export function LinkDesk(props: LinkDeskProps) {
  const { words, tag, languages, base, locale: pageLocale } = props;
  const t = useMemo(() => createTranslate(words, tag), [words, tag]);
  const locales = useMemo(() => languages.map(({ key }) => key), [languages]);
  const { desk, failed, load } = useDesk({ locales, base });
  const choices = useChoices(pageLocale);
  const { said, copy } = useCopying();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<PlaceKind | ''>('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => (desk ? desk.find(typed) : []), [desk, typed]);
  const fitting = useMemo(() => found.filter((place) => kind === '' || place.kind === kind), [found, kind]);
  const shown = fitting.slice(0, mostShown);
  const chosen = shown[Math.min(at, shown.length - 1)];
  const language = languages.find(({ key }) => key === choices.locale) ?? languages[0]!;

  const sender = desk && { desk, language, base };
  const about = (place: DeskPlace) => ({ title: desk?.name(place, language.key).title ?? '', language });
  const copyLink = (place: DeskPlace) => sender && void copy(matterOf(place, sender).link, 'copiedLink', about(place));
  const copyReply = (place: DeskPlace) => sender && void copy(messageOf(place, sender, choices.format), 'copiedReply', about(place));
  const search = (text: string) => {
    setTyped(text);
    setAt(0);
    load();
  };
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length > 0) setAt((Math.min(at, shown.length - 1) + step + shown.length) % shown.length);
    else if (event.key === 'Enter' && chosen) (event.shiftKey ? copyReply : copyLink)(chosen);
    else if (event.key === 'Escape' && typed !== '') search('');
    else return;
    event.preventDefault();
  };

  return (
    <div class="link-desk">
      <DeskFields {...{ t, typed, kind, languages, locale: choices.locale, active: chosen && `desk-place-${chosen.id}` }} onType={search} onPress={press} onFocus={load}
        onKind={(other) => { setKind(other); setAt(0); }} onLanguage={(locale) => choices.choose({ locale })} />
      <DeskStatus {...{ t, desk, failed, load, typed, count: fitting.length }} />
      <div class="desk-columns">
        <FoundPlaces {...{ t, desk, places: shown, chosen, pageLanguage: languages.find(({ key }) => key === pageLocale) ?? language, language }} onChoose={(place) => { setAt(place); showChosen(); }} />
        <ChosenPlace {...{ t, sender, place: chosen, format: choices.format }} onFormat={(format) => choices.choose({ format })} onCopyLink={copyLink} onCopyReply={copyReply} />
      </div>
      <CopyMessage {...{ t, said }} />
    </div>
  );
}

/** On a phone the chosen place lies below the list. */
const showChosen = () => document.getElementById('desk-chosen')?.scrollIntoView({ block: 'nearest' });

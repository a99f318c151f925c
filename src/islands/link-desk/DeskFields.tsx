import type { Locale } from '../../domain/locale.ts';
import { type PlaceKind, placeKinds } from '../../support/link-desk/desk-files.ts';
import type { Translate } from '../../words/translate.ts';
import type { DeskLanguage } from './props.ts';

interface DeskFieldsProps {
  readonly t: Translate;
  readonly typed: string;
  readonly kind: PlaceKind | '';
  readonly languages: readonly DeskLanguage[];
  readonly locale: Locale;
  /** Id of the option that the arrows stand on. */
  readonly active: string | undefined;
  readonly onType: (text: string) => void;
  readonly onPress: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onKind: (kind: PlaceKind | '') => void;
  readonly onLanguage: (locale: Locale) => void;
}

/** What is looked for, and for whom. The query may be in any language, so its direction is that of what is typed. */
export function DeskFields({ t, typed, kind, languages, locale, active, onType, onPress, onFocus, onKind, onLanguage }: DeskFieldsProps) {
  const kinds = [{ value: '', label: t('desk.kind.all') }, ...placeKinds.map((value) => ({ value, label: t(`desk.kind.${value}`) }))];
  return (
    <div class="desk-fields" role="search">
      <div class="field desk-query">
        <label for="desk-query">{t('desk.query.label')}</label>
        <p class="hint" id="desk-hint">{t('desk.query.hint')}</p>
        <input id="desk-query" type="search" dir="auto" value={typed} autocomplete="off" spellcheck={false} enterkeyhint="done" role="combobox" aria-autocomplete="list"
          aria-expanded={active !== undefined} aria-controls="desk-places" aria-activedescendant={active} aria-describedby="desk-hint"
          onInput={(event) => onType(event.currentTarget.value)} onKeyDown={onPress} onFocus={onFocus} />
      </div>
      <div class="field">
        <label for="desk-language">{t('desk.language.label')}</label>
        <select id="desk-language" value={locale} autocomplete="off" onInput={(event) => onLanguage(event.currentTarget.value as Locale)}>
          {languages.map(({ key, tag, name, dir }) => <option key={key} value={key} lang={tag} dir={dir} selected={key === locale}>{name}</option>)}
        </select>
      </div>
      <div class="field">
        <label for="desk-kind">{t('desk.kind.label')}</label>
        <select id="desk-kind" value={kind} autocomplete="off" onInput={(event) => onKind(event.currentTarget.value as PlaceKind | '')}>
          {kinds.map(({ value, label }) => <option key={value} value={value} selected={value === kind}>{label}</option>)}
        </select>
      </div>
    </div>
  );
}

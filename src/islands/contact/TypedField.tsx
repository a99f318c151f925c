import { fieldId, useContact } from './contact-context.ts';
import { FieldNote, useFieldDescription } from './FieldNote.tsx';

interface TypedFieldProps {
  readonly path: string;
  readonly label: string;
  readonly required: boolean;
  readonly hint?: string;
  /** Characters; told in the hint. */
  readonly highest?: number | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly lines?: 'one' | 'several';
  readonly inputMode?: 'email' | 'url';
  readonly autoComplete?: string;
}

/** A question answered by typing. */
export function TypedField({ path, label, required, hint = '', highest, value, onChange, lines = 'one', inputMode, autoComplete = 'off' }: TypedFieldProps) {
  const { t, number } = useContact();
  const id = fieldId(path);
  const hints = [hint, highest === undefined ? '' : t('contact.limit', { highest: number(highest) })].filter(Boolean).join(' ');
  const shared = { id, name: path, dir: 'auto' as const, ...useFieldDescription(path, hints !== '') };
  return (
    <div class="field">
      <label for={id}>{label}{!required && <span class="optional"> {t('contact.optional')}</span>}</label>
      {hints && <p class="hint" id={`${id}-hint`}>{hints}</p>}
      {lines === 'several'
        ? <textarea {...shared} rows={5} value={value} onInput={(event) => onChange(event.currentTarget.value)} />
        : <input {...shared} value={value} inputmode={inputMode} autocomplete={autoComplete} spellcheck={inputMode === undefined} onInput={(event) => onChange(event.currentTarget.value)} />}
      {highest !== undefined && value.length > highest * 0.8 && <p class="count" aria-hidden="true">{t('contact.count', { length: number(value.length), highest: number(highest) })}</p>}
      <FieldNote path={path} />
    </div>
  );
}

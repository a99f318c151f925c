import { useRef, useState } from 'preact/hooks';
import { isolate } from '../../../domain/bidi-controls.ts';
import { canonicalText } from '../../../domain/fingerprint.ts';
import { withoutPartnerPrices } from '../../../share/kept-partner-prices.ts';
import { longestName } from '../../../share/saved-drafts.ts';
import { useWording } from '../wording-context.ts';
import { usePanelWords } from './panel-content.ts';
import type { KeepableEstimate } from './panel-props.ts';
import type { DraftActions } from './use-draft-actions.ts';
import type { Drafts } from './use-drafts.ts';

interface SaveFormProps {
  readonly current: KeepableEstimate;
  readonly drafts: Drafts;
  readonly actions: DraftActions;
}

/** Saves the answers in the form: under a new name, or into the draft they came from. */
export function SaveForm({ current, drafts, actions }: SaveFormProps) {
  const t = usePanelWords();
  const { decimal } = useWording();
  const [name, setName] = useState('');
  const [isTemplate, setTemplate] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { opened } = drafts;
  const save = (event: Event) => {
    event.preventDefault();
    const saved = actions.saveNew(name, isTemplate ? 'template' : 'draft');
    setRefused(!saved.ok);
    if (saved.ok) setName('');
    else input.current?.focus();
  };
  return (
    <form class="drafts-save" onSubmit={save} aria-label={t('drafts.saveForm')}>
      {opened && (
        <div class="drafts-opened">
          <p>{t(isChanged(current, drafts) ? 'drafts.workingOnChanged' : 'drafts.workingOn', { name: isolate(opened.name) })}</p>
          <button type="button" class="button" onClick={() => actions.saveChanges(opened)}>{t('drafts.saveChanges')}</button>
        </div>
      )}
      <div class="field">
        <label for="draft-name">{t('drafts.name')}</label>
        <p class="hint" id="draft-name-hint">{t('drafts.nameHint', { highest: decimal(String(longestName)) })}</p>
        <input id="draft-name" ref={input} value={name} autocomplete="off" dir="auto" aria-describedby={isRefused ? 'draft-name-hint drafts-message' : 'draft-name-hint'} aria-invalid={isRefused || undefined}
          onInput={(event) => {
            setName(event.currentTarget.value);
            setRefused(false);
          }} />
      </div>
      <div class="actions">
        <button type="submit" class={opened ? 'button quiet' : 'button'}>{t(opened ? 'drafts.saveAsNew' : 'drafts.save')}</button>
        <label class="choice"><input type="checkbox" checked={isTemplate} onChange={(event) => setTemplate(event.currentTarget.checked)} /><span>{t('drafts.asTemplate')}</span></label>
      </div>
    </form>
  );
}

/** Whether the form says something else than the draft it came from. */
function isChanged({ form, release }: KeepableEstimate, { opened, shelf }: Drafts): boolean {
  const saved = shelf.drafts.find(({ id }) => id === opened?.id);
  if (!saved) return true;
  const kept = withoutPartnerPrices(form);
  return canonicalText([kept.form, kept.partnerPrices, release]) !== canonicalText([saved.form, saved.partnerPrices, saved.release]);
}

import type { DeskPlace } from '../../support/link-desk/desk-files.ts';
import { type ReplyFormat, replyFormats } from '../../support/link-desk/ready-reply.ts';
import type { Translate } from '../../words/translate.ts';
import { matterOf, messageOf, type Sender } from './message.ts';

interface ChosenPlaceProps {
  readonly t: Translate;
  /** Absent until the desk is there. */
  readonly sender: Sender | undefined;
  readonly place: DeskPlace | undefined;
  readonly format: ReplyFormat;
  readonly onFormat: (format: ReplyFormat) => void;
  readonly onCopyLink: (place: DeskPlace) => void;
  readonly onCopyReply: (place: DeskPlace) => void;
}

/** The place as the client will see it, its link and the reply, each to be copied or taken by hand. */
export function ChosenPlace({ t, sender, place, format, onFormat, onCopyLink, onCopyReply }: ChosenPlaceProps) {
  return (
    <section class="desk-chosen" aria-labelledby="desk-chosen">
      <h3 id="desk-chosen">{t('desk.place')}</h3>
      {!place || !sender ? <p class="hint">{t('desk.start')}</p> : (
        <>
          <Preview place={place} sender={sender} />
          <div class="field">
            <label for="desk-link">{t('desk.link')}</label>
            <input id="desk-link" class="desk-link" readOnly dir="ltr" value={matterOf(place, sender).link} />
          </div>
          <p class="actions">
            <button type="button" class="button" onClick={() => onCopyLink(place)}>{t('desk.copyLink')}</button>
            <a class="button quiet" href={matterOf(place, sender).link} target="_blank" rel="noopener">{t('desk.open')}</a>
          </p>
          <fieldset class="choices">
            <legend>{t('desk.format.label')}</legend>
            <div class="choice-row">
              {replyFormats.map((value) => (
                <label key={value} class="choice"><input type="radio" name="desk-format" value={value} checked={value === format} onInput={() => onFormat(value)} /><span>{t(`desk.format.${value}`)}</span></label>
              ))}
            </div>
          </fieldset>
          <div class="field">
            <label for="desk-reply">{t('desk.reply')}</label>
            <textarea id="desk-reply" class="desk-reply" readOnly rows={9} lang={sender.language.tag} dir={sender.language.dir} value={messageOf(place, sender, format)} />
          </div>
          <p class="actions"><button type="button" class="button" onClick={() => onCopyReply(place)}>{t('desk.copyReply')}</button></p>
        </>
      )}
    </section>
  );
}

function Preview({ place, sender: { desk, language } }: { readonly place: DeskPlace; readonly sender: Sender }) {
  const { title, text } = desk.name(place, language.key);
  const page = desk.name({ ...place, id: place.page }, language.key);
  return (
    <blockquote class="desk-preview" lang={language.tag} dir={language.dir}>
      <p class="desk-title">{title}</p>
      {/* A place whose title says all stands on a page that says more. */}
      <p>{text || page.text}</p>
      {place.kind !== 'page' && <p class="desk-kind">{page.title}</p>}
    </blockquote>
  );
}

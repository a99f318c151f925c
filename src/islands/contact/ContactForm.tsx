import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { senders } from '../../support/message.ts';
import { hasWords } from '../../support/message-form.ts';
import { longestName, readMessage } from '../../support/read-message.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { ContactProvider, createSpeech } from './contact-context.ts';
import { HelpfulPages } from './HelpfulPages.tsx';
import { Notices } from './Notices.tsx';
import { Outgoing, UnreadableMessages } from './Outgoing.tsx';
import { Preview } from './Preview.tsx';
import { ProblemList } from './ProblemList.tsx';
import type { ContactProps } from './props.ts';
import { type Finished, Sent } from './Sent.tsx';
import { TopicFields } from './TopicFields.tsx';
import { TypedField } from './TypedField.tsx';
import { useMessageForm } from './use-message-form.ts';
import { useOutbox } from './use-outbox.ts';
import { usePlace } from './use-place.ts';
import { useReferenceOfLink } from './use-reference-of-link.ts';

/** Who and what, then the facts, then exactly what will be sent, then the sending: one page, and nothing is lost on the way. */
export function ContactForm(props: ContactProps) {
  const { tag, languageName, topics, topicWords, channels } = props;
  const speech = useMemo(() => createSpeech(props), [props]);
  const message = useMessageForm(props);
  const { form, change } = message;
  const place = usePlace(form.about, props);
  const [attempt, setAttempt] = useState(0);
  const [isPreviewed, setPreviewed] = useState(false);
  const [finished, setFinished] = useState<Finished>();
  const page = useMemo(() => place.page, [place.page?.id, place.page?.title]);
  const topic = topics.topics.find(({ id }) => id === form.topic);
  const referenceOfLink = useReferenceOfLink(topic?.fields.some(({ id }) => topics.fields[id]?.kind === 'link' && form.answers[id]) === true);
  const reading = useMemo(
    () => readMessage(form, { topics, words: topicWords, t: speech.t, language: { tag, name: languageName }, page, referenceOfLink }),
    [form, topics, topicWords, speech, tag, languageName, page, referenceOfLink],
  );
  const [unknownPlace, setUnknownPlace] = useState('');
  useEffect(() => {
    if (!place.unknown) return;
    setUnknownPlace(form.about);
    change({ about: '' });
  }, [place.unknown, form.about, change]);
  const to = topic ? channels[topic.channel] || channels.supportMail || channels.generalMail : '';
  const problems = attempt > 0 && !reading.ok ? reading.problems : [];
  const { t } = speech;

  const goOn = (event: Event) => {
    event.preventDefault();
    setPreviewed(reading.ok);
    setAttempt(reading.ok ? 0 : attempt + 1);
  };
  const outbox = useOutbox(props.endpoint);
  const { forget } = message;
  const finish = useCallback((ticket?: string) => {
    if (reading.ok && topic) setFinished({ message: reading.message, to, next: topicWords.topics[topic.id]?.next ?? '', ...(ticket === undefined ? {} : { ticket }) });
    setPreviewed(false);
    setAttempt(0);
    forget();
  }, [reading, topic, to, topicWords, forget]);
  const posted = outbox?.state.messages ?? [];
  const own = posted.findLast(({ reference }) => reading.ok && reference === reading.message.reference);
  useEffect(() => { if (own?.state.kind === 'sent') finish(own.state.reference); }, [own?.state, finish]);
  const others = posted.filter((each) => each.state.kind !== 'sent' && !(isPreviewed && each === own));

  return (
    <ContactProvider value={{ ...speech, props, form, problems, change }}>
      <div class="contact">
        {outbox && <UnreadableMessages outbox={outbox} />}
        {outbox && others.length > 0 && <Outgoing outbox={outbox} messages={others} />}
        {finished && <Sent {...finished} onAnother={() => setFinished(undefined)} />}
        {!finished && isPreviewed && reading.ok && <Preview message={reading.message} to={to} outbox={outbox} posted={own} onChange={() => setPreviewed(false)} onSent={() => finish()} />}
        {!finished && !(isPreviewed && reading.ok) && (
          <form class="contact-columns" noValidate onSubmit={goOn} aria-labelledby="contact-form">
            <div class="contact-questions">
              <Notices {...message} place={place} unknownPlace={unknownPlace} />
              <ProblemList attempt={attempt} />
              <section class="contact-part">
                <ChoiceField path="who" legend={t('contact.who.legend')} options={senders.map((id) => ({ id, label: t(`contact.who.${id}`) }))} value={form.who} onChange={(who) => change({ who })} />
                <ChoiceField path="topic" legend={t('contact.topic.legend')} value={form.topic} onChange={(chosen) => change({ topic: chosen })}
                  options={topics.topics.map(({ id }) => ({ id, label: topicWords.topics[id]?.name ?? id, ...(topicWords.topics[id] ? { hint: topicWords.topics[id].hint } : {}) }))} />
              </section>
            </div>
            <HelpfulPages topic={topic} />
            <div class="contact-questions">
              {topic && <TopicFields topic={topic} page={page} />}
              <section class="contact-part">
                <h3>{t('contact.reply')}</h3>
                <TypedField path="name" label={t('contact.field.name')} required={false} highest={longestName} value={form.name} onChange={(name) => change({ name })} autoComplete="name" />
                <TypedField path="mail" label={t('contact.field.mail')} hint={t('contact.mail.hint')} required value={form.mail} onChange={(mail) => change({ mail })} inputMode="email" autoComplete="email" />
              </section>
              <p class="hint">{t('contact.secrets')}</p>
              <div class="actions">
                <button type="submit" class="button">{t('contact.preview')}</button>
                {hasWords(form) && <button type="button" class="button quiet" onClick={() => { setAttempt(0); message.remove(); }}>{t('contact.delete')}</button>}
              </div>
              <p class="hint">{t('contact.nothingSent')}{!message.unkept && ` ${t('contact.keptUntilSent')}`}</p>
            </div>
          </form>
        )}
      </div>
    </ContactProvider>
  );
}

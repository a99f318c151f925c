import type { Topic } from '../../domain/topic.ts';
import { criticalAnswer, criticalField } from '../../support/critical.ts';
import type { Message } from '../../support/message.ts';
import { type AskedField, askedFields, isEstimateLink, limitOf } from '../../support/read-message.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { useContact } from './contact-context.ts';
import { CriticalNotice } from './CriticalNotice.tsx';
import { TypedField } from './TypedField.tsx';

interface TopicFieldsProps {
  readonly topic: Topic;
  readonly page: Message['page'];
}

/** What this topic needs to be understood at once. */
export function TopicFields({ topic, page }: TopicFieldsProps) {
  const { t, props: { topics, topicWords }, form } = useContact();
  return (
    <section class="contact-part">
      <h3>{t('contact.details')}</h3>
      {askedFields(topic, { topics, page }).map((field) => <AnswerField key={field.id} {...field} />)}
      {form.answers['estimate-link'] && topic.fields.some(({ id }) => id === 'estimate-link') && <OpenEstimate link={form.answers['estimate-link']} words={topicWords.fields['estimate-link']?.label ?? ''} />}
    </section>
  );
}

function AnswerField({ id, required, field }: AskedField) {
  const { props: { topicWords }, form, change } = useContact();
  const { label, hint } = topicWords.fields[id] ?? { label: id, hint: '' };
  const given = { path: id, hint, value: form.answers[id] ?? '', onChange: (value: string) => change({ answers: { ...form.answers, [id]: value } }) };
  if (field.kind !== 'choice') {
    const highest = field.kind === 'link' ? undefined : limitOf(field);
    return <TypedField {...given} label={label} required={required} highest={highest} lines={field.kind === 'text' ? 'several' : 'one'} {...(field.kind === 'link' ? { inputMode: 'url' as const } : {})} />;
  }
  const options = field.options.map((option) => ({ id: option, label: topicWords.options[id]?.[option] ?? option }));
  return (
    <>
      <ChoiceField {...given} legend={label} options={options} />
      {id === criticalField && given.value === criticalAnswer && <CriticalNotice />}
    </>
  );
}

/** The estimate as whoever reads the message will see it. A link that is none is told beside its field. */
function OpenEstimate({ link, words }: { readonly link: string; readonly words: string }) {
  const { t } = useContact();
  if (!isEstimateLink(link)) return null;
  return <p class="open-estimate"><a href={link} target="_blank" rel="noopener">{t('contact.openEstimate')}<span class="sr-only"> ({words})</span></a></p>;
}

import type { Topic } from '../../domain/topic.ts';
import { useContact } from './contact-context.ts';

/** Pages that may answer the question, beside the form and never in its way. */
export function HelpfulPages({ topic }: { readonly topic: Topic | undefined }) {
  const { t, props: { pages } } = useContact();
  const found = (topic?.pages ?? []).flatMap((id) => pages[id] ?? []);
  if (found.length === 0) return null;
  return (
    <aside class="helpful" aria-labelledby="message-helpful">
      <h3 id="message-helpful">{t('contact.helpful')}</h3>
      <ul>{found.map(({ title, href }) => <li key={href}><a href={href}>{title}</a></li>)}</ul>
      <p>{t('contact.helpfulKept')}</p>
    </aside>
  );
}

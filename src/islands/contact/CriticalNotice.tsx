import { telHref } from '../../support/tel-href.ts';
import { useContact } from './contact-context.ts';

/** What critical means, what happens then and which way is the right one; no word more than the process says. */
export function CriticalNotice() {
  const { t, props: { channels, pages } } = useContact();
  const hotfix = pages['hotfix'];
  return (
    <div class="critical-notice">
      <h4>{t('contact.critical.title')}</h4>
      <p>{t('contact.critical.what')} {hotfix && <a href={hotfix.href}>{hotfix.title}</a>}</p>
      <p>{t('contact.critical.way')}</p>
      <ul>
        {channels.supportMail && <li><bdi>{channels.supportMail}</bdi></li>}
        {channels.phone && <li><a href={telHref(channels.phone)}><bdi>{channels.phone}</bdi></a></li>}
        {channels.chatbot && <li><a href={channels.chatbot}>{t('contact.critical.chatbot')}</a></li>}
        <li>{t('contact.critical.accountManager')}</li>
      </ul>
      <p>{t('contact.critical.noPromise')}</p>
    </div>
  );
}

import { readEnquiry } from '../../share/enquiry-fragment.ts';
import { mailtoHref } from '../../support/mailto.ts';

/** On the contact page: what the estimator says the enquiry is about is shown, and goes into the mail. */
export function startEnquiry(part: HTMLElement): void {
  const show = () => {
    const enquiry = readEnquiry(location.hash);
    const mail = part.querySelector<HTMLAnchorElement>('a.button');
    const about = part.querySelector<HTMLElement>('[data-enquiry]');
    if (!enquiry || !mail || !about) return;
    const { to = '', subject = '', body = '', estimator = '' } = about.dataset;
    const link = new URL(`${estimator}#${enquiry.estimate}`, location.href).href;
    const fill = (text: string) => text.replaceAll('{{reference}}', enquiry.reference).replaceAll('{{link}}', link);
    mail.href = mailtoHref({ to, subject: fill(subject), body: fill(body) });
    about.querySelector('[data-reference]')!.textContent = enquiry.reference;
    about.querySelector('a')!.href = link;
    about.hidden = false;
    about.focus();
  };
  show();
  addEventListener('hashchange', show);
}

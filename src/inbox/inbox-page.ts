import { createHash } from 'node:crypto';
import type { MessageFolder, Received } from './message-folder.ts';

const style = 'body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}article{border-block-start:1px solid;padding-block:1rem}pre{white-space:pre-wrap;overflow-wrap:anywhere}dt{font-weight:bold}dd{margin:0 0 .5rem;white-space:pre-wrap;overflow-wrap:anywhere}';

/** A message may hold anything; nothing in it may run, load or lead away unseen. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** What the inbox holds, newest first, as a page. */
export function inboxPage(folder: MessageFolder): string {
  const messages = [...folder.list()].reverse();
  const unreadable = folder.unreadable();
  const left = unreadable.length === 0 ? '' : `<p>Files in the folder that are no messages: ${unreadable.map(escapeText).join(', ')}</p>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Inbox</title><style>${style}</style><h1>Inbox</h1><p>${messages.length === 1 ? '1 message' : `${messages.length} messages`}. <a href="/messages.json">As JSON</a></p>${left}${messages.map(articleOf).join('')}</html>`;
}

function articleOf({ message, reference, receivedAt, key }: Received): string {
  const { from, page, estimate, language } = message;
  const rows: readonly (readonly [name: string, value: string])[] = [
    ['Reference', `${message.reference} · ${reference}`],
    ['Received', receivedAt],
    ['From', [from.name, `<${from.mail}>`].filter(Boolean).join(' ')],
    ['Who and what', `${message.who} · ${message.topic}${message.critical ? ' · critical' : ''}`],
    ...message.fields.map(({ label, value }) => [label, value] as const),
    ...(page ? [['Page', `${page.title ?? page.id}\n${page.address}`] as const] : []),
    ...(estimate ? [['Estimate', `${estimate.reference}\n${estimate.link}`] as const] : []),
    ['Idempotency key', key],
  ];
  const list = rows.map(([name, value]) => `<dt>${escapeText(name)}</dt><dd dir="auto">${escapeText(value)}</dd>`).join('');
  return `<article lang="${escapeText(language)}"><h2 dir="auto">${escapeText(message.subject)}</h2><pre dir="auto">${escapeText(message.text)}</pre><dl>${list}</dl></article>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

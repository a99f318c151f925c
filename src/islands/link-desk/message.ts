import type { Desk } from '../../support/link-desk/desk.ts';
import type { DeskPlace } from '../../support/link-desk/desk-files.ts';
import { readyReply, type ReplyFormat, type ReplyMatter } from '../../support/link-desk/ready-reply.ts';
import type { DeskLanguage } from './props.ts';

export interface Sender {
  readonly desk: Desk;
  /** The client's. */
  readonly language: DeskLanguage;
  readonly base: string;
}

/** The permalink names the language, so that it opens in it whatever the client's browser prefers. */
export const matterOf = (place: DeskPlace, { desk, language, base }: Sender): ReplyMatter => ({
  words: desk.reply(language.key),
  tag: language.tag,
  kind: place.kind,
  title: desk.name(place, language.key).title,
  link: `${location.origin}${base}go/${place.id}/?l=${language.key}`,
});

export const messageOf = (place: DeskPlace, sender: Sender, format: ReplyFormat): string => readyReply(matterOf(place, sender), format);

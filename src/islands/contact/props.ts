import type { Topics, TopicWords } from '../../domain/topic.ts';
import type { FormatSpec } from '../../words/format-spec.ts';
import type { Words } from '../../words/translate.ts';

export interface HelpfulPage {
  readonly title: string;
  readonly href: string;
}

export interface ContactProps {
  /** Key of the language in addresses, its BCP-47 tag, and what it calls itself. */
  readonly locale: string;
  readonly tag: string;
  readonly languageName: string;
  /** Words under `contact.`. */
  readonly words: Words;
  readonly formats: FormatSpec;
  readonly topics: Topics;
  readonly topicWords: TopicWords;
  /** The pages that topics name, by id. */
  readonly pages: Readonly<Record<string, HelpfulPage>>;
  /** Empty where the operator has none. */
  readonly channels: {
    readonly supportMail: string;
    readonly generalMail: string;
    readonly phone: string;
    readonly chatbot: string;
  };
  /** What takes messages by POST; '' when the operator has none. */
  readonly endpoint: string;
  /** Path under which the site is served, with a slash at both ends. */
  readonly base: string;
  /** Path of the estimator in this language. */
  readonly estimatorPath: string;
}

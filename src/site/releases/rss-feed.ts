import { escapeXml } from '../../diagrams/escape-xml.ts';

/** What an RSS 2.0 feed says (https://www.rssboard.org/rss-specification), with every address absolute. */
export interface RssFeed {
  readonly title: string;
  readonly description: string;
  /** The page that the feed stands for. */
  readonly link: string;
  /** The feed's own address, which a reader that got it as a file learns from it. */
  readonly self: string;
  /** BCP-47 tag. */
  readonly language: string;
  readonly items: readonly RssItem[];
}

export interface RssItem {
  readonly title: string;
  readonly link: string;
  /** The permalink: a reader never shows one twice, even when its title or page changes. */
  readonly guid: string;
  /** A day `YYYY-MM-DD`. */
  readonly published: string;
  readonly changed: string;
  readonly categories: readonly string[];
  /** Plain paragraphs. */
  readonly paragraphs: readonly string[];
}

export function rssFeed(feed: RssFeed): string {
  const changed = feed.items.map((item) => item.changed).sort().at(-1);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    element('title', feed.title),
    element('link', feed.link),
    element('description', feed.description),
    element('language', feed.language),
    // Of the content and not of the build: the same content gives the same bytes, and readers fetch nothing anew.
    ...(changed === undefined ? [] : [element('lastBuildDate', rfc822(changed))]),
    element('ttl', '720'),
    `<atom:link href="${escapeXml(feed.self)}" rel="self" type="application/rss+xml"/>`,
    ...feed.items.map(itemToXml),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

function itemToXml({ title, link, guid, published, categories, paragraphs }: RssItem): string {
  return [
    '<item>',
    element('title', title),
    element('link', link),
    `<guid isPermaLink="true">${escapeXml(guid)}</guid>`,
    element('pubDate', rfc822(published)),
    ...categories.map((category) => element('category', category)),
    // Readers take the text of a description for HTML, so it is escaped once as HTML and once as XML.
    element('description', paragraphs.map((text) => `<p>${escapeXml(text)}</p>`).join('')),
    '</item>',
  ].join('\n');
}

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;

/** RFC 822 with a year of four digits, as the specification asks: "Thu, 26 Nov 2026 00:00:00 GMT". */
const rfc822 = (day: string) => new Date(`${day}T00:00:00Z`).toUTCString();

import { localePaths, type LocaleRoute } from '../site/locale-paths.ts';
import { feedFiles } from '../site/releases/feed-files.ts';
import { releasesRss } from '../site/releases/release-feeds.ts';

export const getStaticPaths = localePaths;

export const GET: LocaleRoute = ({ props }) => new Response(releasesRss(props.locale), { headers: { 'Content-Type': feedFiles.rss.type } });

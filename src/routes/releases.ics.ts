import { localePaths, type LocaleRoute } from '../site/locale-paths.ts';
import { feedFiles } from '../site/releases/feed-files.ts';
import { releaseCalendar } from '../site/releases/release-feeds.ts';

export const getStaticPaths = localePaths;

export const GET: LocaleRoute = ({ props }) => new Response(releaseCalendar(props.locale), { headers: { 'Content-Type': feedFiles.calendar.type } });

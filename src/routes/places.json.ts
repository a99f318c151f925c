import { readPlaces } from '../reader/places.ts';
import { localePaths, type LocaleRoute } from '../site/locale-paths.ts';

export const getStaticPaths = localePaths;

/** Kind, title and path below the language of every id, for a part of the site that is given an id and has to name the place. */
export const GET: LocaleRoute = ({ props }) =>
  Response.json(Object.fromEntries(readPlaces(props.locale).map(({ id, kind, title, path }) => [id, { kind, title, path }])));

import { countryNames } from '../reader/wording-source.ts';
import { localePaths, type LocaleRoute } from '../site/locale-paths.ts';

export const getStaticPaths = localePaths;

/** Names of all countries in one language, in the order of its alphabet; the estimator fetches them. */
export const GET: LocaleRoute = ({ props }) => Response.json(countryNames(props.locale));

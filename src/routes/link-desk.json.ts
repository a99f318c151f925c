import { deskWords } from '../site/link-desk/desk-content.ts';
import { localePaths, type LocaleRoute } from '../site/locale-paths.ts';

export const getStaticPaths = localePaths;

/** The words of every place in one language; the link desk fetches all languages when somebody is about to search. */
export const GET: LocaleRoute = ({ props }) => Response.json(deskWords(props.locale));

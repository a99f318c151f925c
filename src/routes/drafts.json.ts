import { readInterfaceWords } from '../reader/interface-words.ts';
import { readPresets } from '../reader/presets.ts';
import { localePaths, type LocaleRoute } from '../site/locale-paths.ts';
import { pickWords } from '../words/translate.ts';

export const getStaticPaths = localePaths;

/** Words of the panels that keep and compare estimates, with the starting points; the estimator fetches them when one is opened. */
export const GET: LocaleRoute = ({ props }) => Response.json({ words: pickWords(readInterfaceWords(props.locale), ['drafts.', 'compare.', 'preset.']), presets: readPresets() });

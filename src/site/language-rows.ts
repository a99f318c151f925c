import { localeKeys, locales } from '../domain/locale.ts';
import { readInterfaceWords } from '../reader/interface-words.ts';

/** What the language chooser says of each language. Read once: hundreds of permalinks are drawn with it. */
export const languageRows = localeKeys.map((key) => ({ key, ...locales[key], words: readInterfaceWords(key) }));

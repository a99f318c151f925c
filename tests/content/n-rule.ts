/**
 * The n-rule (Eifeler Regel) of Luxembourgish: a final -n falls before a word that begins with a consonant other than
 * n, d, t, z, h, and stays before these, before vowels and before a pause. Source: Zenter fir d'Lëtzebuerger Sprooch,
 * "D'Lëtzebuerger Orthografie" (2019), chapter on the n-rule.
 */
export interface NRuleFault {
  readonly words: string;
  readonly write: string;
}

/** Loans and names whose -n belongs to the word: it never falls. */
const keepsN = /(ioun|ëssen|[aei]gn|ain|in|on|un|än|ön|ten)$/i;
const fallsAnyway = new Set(['an', 'un', 'vun', 'kann', 'wann', 'dann', 'hunn', 'sinn', 'ginn', 'goen', 'mäin', 'däin', 'säin', 'keen', 'een', 'den', 'en', 'gin', 'eran', 'dran', 'doran', 'dovun', 'dorun', 'hin', 'kënnen', 'bannen', 'sollten', 'hätten', 'wäerten', 'kéinten', 'missten', 'misten', 'éischten', 'leschten', 'nächsten', 'zweeten', 'drëtten', 'meeschten', 'beschten', 'virsiichten', 'Daten', 'Partyen', 'Käschten', 'Rechten', 'Clienten', 'Konditiounen']);

/** Short words that lost their -n and may not have. "si" and "hu" are left out: they are other words too. */
const lostN = new Map([['de', 'den'], ['vu', 'vun'], ['a', 'an'], ['wa', 'wann'], ['ka', 'kann'], ['kee', 'keen'], ['ee', 'een'], ['eise', 'eisen'], ['Äre', 'Ären']]);

const word = "[\\p{L}]+";
const pairs = new RegExp(`(?<![\\p{L}'’-])(${word}) (?=([\\p{L}]+))`, 'gu');

/** Faults in one text, as the words stand and as they should be written. */
export function findNRuleFaults(text: string): readonly NRuleFault[] {
  return [...text.matchAll(pairs)].flatMap(([, first = '', second = '']) => {
    const words = `${first} ${second}`;
    const correct = nStaysBefore(second) ? restored(first) : dropped(first);
    return correct === first ? [] : [{ words, write: `${correct} ${second}` }];
  });
}

const nStaysBefore = (second: string): boolean => /^[aeiouyäëéèöüâêîôûndtzh]/i.test(second);

function restored(first: string): string {
  return lostN.get(first) ?? first;
}

function dropped(first: string): string {
  if (!/n$/.test(first) || /^[A-Z]+$/.test(first)) return first;
  if (!fallsAnyway.has(first) && keepsN.test(first)) return first;
  if (!fallsAnyway.has(first) && !/(en|nn)$/.test(first)) return first;
  return first.replace(/n+$/, '');
}

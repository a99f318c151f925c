/**
 * The n-rule (Eifeler Regel) of Luxembourgish: a final -n falls before a word spoken with another consonant than
 * [n], [d], [t], [ts] or [h], and stays before these, before vowels and before a pause. The sound counts, not the
 * letter: "den Check-in" [tʃ], "den James Bond" [dʒ], "den Cyclist", but "de Yoga" [j] and "de User" [j].
 * Nouns in -ioun and -in, and nouns such as "Stonn", "Maschinn", "Sonn" or "Mann", keep it always.
 * Sources: Zenter fir d'Lëtzebuerger Sprooch, "D'Lëtzebuerger Orthografie" (2019), on the n-rule;
 * https://lb.wikipedia.org/wiki/Eifeler_Reegel. What the spelling alone does not decide is let pass.
 */
export interface NRuleFault {
  readonly words: string;
  readonly write: string;
}

const pairs = /(\p{L}+) (?=(\p{L}+))/gu;

/** Before these letters and loans the -n stays. */
const nStaysBefore = /^(?:[aeiouäëéèêöüâîôûndtzh]|chat(?!e)|check|chip|job|jazz|jeans|jeep)/iu;

/** Initialisms spelled out or spoken as a word ("SMS", "SIRET"), y, soft c, and English [j] or [w]: spelling does not decide. */
const undecided = /^(?:[CFLMRSX]\p{Lu}+$|[Yy]|[Cc][eiyéè]|One$|User)/u;

/** Short words, always under the rule. Without -n they are no other words; "sinn" is left out because of "si". */
const shortWords = [
  'an', 'un', 'vun', 'virun', 'hin', 'eran', 'dran', 'drun', 'doran', 'dorun', 'dovun', 'kann', 'wann', 'dann', 'hunn', 'ginn', 'schonn',
  'mäin', 'däin', 'säin', 'den', 'en', 'een', 'deen', 'keen', 'wien', 'hien',
];
const withN = new Map(shortWords.map((word) => [withoutN(word), word]));

/** Verbs such as "sinn", "gesinn", "entstinn", but not "Sinn". */
const verbInInn = /^\p{Ll}*[sgtd]inn$/u;

/** Names of countries and plurals both end in "-ien", so these pass, and so do some loans. */
const keepsEn = /ien$|^(?:open|token|screen|examen)$/i;

/** Adjectives, adverbs and verbs end in -e only where they lost their -n; nouns do so for certain in "-unge" and "-ioune". */
const lostItsN = /^(?:\p{Ll}+[^ei]e|\p{L}+(?:ung|ioun)e|(?:Är|Dës|Eis|Nëmm)e)$/u;
const endsInE = new Set(['online', 'offline', 'live', 'unanime', 'orange', 'beige', 'simple']);

/** Faults in one text, as the words stand and as they should be written. */
export function findNRuleFaults(text: string): readonly NRuleFault[] {
  return [...text.matchAll(pairs)].flatMap(([, first = '', second = '']) => {
    if (undecided.test(second)) return [];
    const correct = nStaysBefore.test(second) ? restored(first) : dropped(first);
    return correct === first ? [] : [{ words: `${first} ${second}`, write: `${correct} ${second}` }];
  });
}

function restored(first: string): string {
  const full = withN.get(first.toLowerCase());
  if (full !== undefined) return first + full.slice(first.length);
  return lostItsN.test(first) && !endsInE.has(first) ? `${first}n` : first;
}

function dropped(first: string): string {
  const falls = shortWords.includes(first.toLowerCase()) || verbInInn.test(first) || (/\p{L}[eë]n$/u.test(first) && !keepsEn.test(first));
  return falls ? withoutN(first) : first;
}

function withoutN(word: string): string {
  return word.replace(/n+$/, '');
}

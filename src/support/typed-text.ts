/** Whatever ends a line somewhere: a mail program may take any of them for one. */
const lineEnds = /\r\n|[\r\u0085\u2028\u2029]/g;
/** The colour codes of a terminal, say, in a log that was pasted. They show nothing, and no mail can carry them. */
const invisible = /(?![\n\t])\p{Cc}/gu;
/** Turns the writing direction of all that follows; honest marks of direction (U+200E, U+200F) stay. */
const overrides = /[\u202a-\u202e\u2066-\u2069]/g;
/** Half a character, as cutting at a fixed length makes it. */
const halves = /\p{Surrogate}/gu;

/** Line by line: a search for white space before a line's end would look at a megabyte of it as often as it has letters. */
const withoutLineTails = (text: string): string => text.split('\n').map((line) => line.trimEnd()).join('\n');

/** Several lines as they can be sent: `\n` ends a line, nothing is invisible, and what is no character is told as one (U+FFFD). */
export const tidyText = (typed: string): string => withoutLineTails(typed.replace(lineEnds, '\n').replace(invisible, '').replace(halves, '\ufffd')).trim().normalize('NFC');

/** One line as it can stand in the head of a mail: white space of any kind is one space, so nothing in it can begin another line. */
export const tidyLine = (typed: string): string => tidyText(typed).replace(overrides, '').replace(/\s+/g, ' ').trim();

import { withoutBidiControls } from '../domain/bidi-controls.ts';

/**
 * One line for a terminal: without the isolates that words put around what was typed, and without the control characters
 * by which a name in a file could rewrite what the terminal shows.
 */
export const plainLine = (text: string): string => withoutBidiControls(text).replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();

/**
 * One line for a terminal: without the isolates that words put around what was typed, and without the control characters
 * by which a name in a file could rewrite what the terminal shows.
 */
export const plainLine = (text: string): string => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();

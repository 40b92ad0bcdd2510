import { stripVTControlCharacters } from 'node:util';

/** C0 and C1 controls, and the marks that turn the direction of text around; a tab or line feed is let through first. */
const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * One line of text that came from a site or a file, safe for a terminal: no escape sequence, no control character,
 * no mark that reverses the reading direction; line breaks and tabs become spaces.
 */
export function printable(text: string): string {
  return printableLines(text).replace(/[\t\n\u2028\u2029]+/g, ' ');
}

/** As `printable`, but line feeds and tabs stay, for text that is shown as a whole. */
export function printableLines(text: string): string {
  return stripVTControlCharacters(text.replace(/\r\n?/g, '\n')).replace(controls, '');
}

import type { ValuePlace } from './format-value.js';

/** First characters that mean something in YAML. */
const indicator = /^[-?:,[\]{}#&*!|>'"%@`]/;
/** Line ends, tabs, controls and what an editor does not show. */
const special = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u;
/** What YAML 1.2 or the older 1.1 reads as null, boolean, number, time or merge key. */
const otherType =
  /^(?:~|null|true|false|yes|no|on|off|y|n|<<|=|---|\.\.\.|[-+]?\.(?:inf|nan)|[-+]?(?:0[xob])?[\d.][\d_.,:a-f]*(?:e[-+]?\d+)?)$/i;
const date = /^\d{4}-\d\d?-\d\d?(?:[Tt ]\d.*)?$/;

/** Text as a YAML scalar: plain where that reads back as the same text, a literal block for lines, else quoted. */
export function formatString(text: string, place: ValuePlace): string {
  if (isPlain(text, place)) return text;
  if (!place.flow && isLiteral(text)) return formatLiteral(text, place);
  return special.test(text) || text.includes("'") || !/["\\]/.test(text) ? doubleQuoted(text) : `'${text}'`;
}

function isPlain(text: string, place: ValuePlace): boolean {
  if (text === '' || text.trim() !== text || indicator.test(text) || special.test(text)) return false;
  if (/: |:$| #/.test(text) || (place.flow && /[,[\]{}]|:["']/.test(text))) return false;
  if (date.test(text)) return place.key === 'date';
  return !otherType.test(text);
}

/** A literal block can hold it, and no editor that trims line ends would change it. */
function isLiteral(text: string): boolean {
  if (!text.includes('\n') || /^\s|[ \t](?:\n|$)|\n\n$/.test(text)) return false;
  return !special.test(text.replaceAll('\n', ''));
}

function formatLiteral(text: string, { indent, eol }: ValuePlace): string {
  const ends = text.endsWith('\n');
  const lines = (ends ? text.slice(0, -1) : text).split('\n');
  const margin = ' '.repeat(indent);
  return [ends ? '|' : '|-', ...lines.map((line) => (line === '' ? '' : margin + line))].join(eol);
}

/** Double quotes, where every character can be written. JSON's escapes are YAML's too. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

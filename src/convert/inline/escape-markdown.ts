/** Where a text stands, as far as escaping must know. */
export interface TextPlace {
  /** The character of the Markdown before and after it; '' at the edges of the block. */
  readonly before: string;
  readonly after: string;
  /** Between the brackets of a link or image. */
  readonly label?: boolean;
  /** Whether `[^label]` would be the mark of a footnote. */
  readonly footnotes?: { has(label: string): boolean } | undefined;
}

const suspicious = /[\\`*_[\]<&~!:@$]|www\./g;
/** Inline math is left to the site's renderer: no escape in it is read, so none is written. */
const math = /\$\$[^$]+\$\$|\$(?=[^\s$])[^$\n]*?[^\s$\\]\$(?!\d)/g;

/**
 * Text with a backslash wherever Markdown would read a sign, and nowhere else. Line starts are
 * `escapeLineStarts`'s.
 */
export function escapeMarkdown(text: string, place: TextPlace): string {
  if (text.search(suspicious) < 0) return text;
  if (!text.includes('$')) return escapeProse(text, place);
  let escaped = '';
  let at = 0;
  for (const { index, 0: formula } of text.matchAll(math)) {
    escaped +=
      escapeProse(text.slice(at, index), { ...place, before: text[at - 1] ?? place.before, after: '$' }) +
      formula;
    at = index + formula.length;
  }
  return escaped + escapeProse(text.slice(at), { ...place, before: text[at - 1] ?? place.before });
}

/** Of a link reference definition, whose bracket must be escaped (CommonMark). */
const LONGEST_LABEL = 1000;

function escapeProse(text: string, place: TextPlace): string {
  const isMark = (before: string, after: string) => isFootnote(before, after, place.footnotes);
  return text.replace(suspicious, (sign, offset: number) => {
    const before = text[offset - 1] ?? place.before;
    const begins = before === '' || before === '\n';
    const rest = text.slice(offset + sign.length, offset + sign.length + (begins ? LONGEST_LABEL : 40));
    const after = rest || place.after;
    const where = { before, after, label: place.label ?? false, atEnd: rest === '', isMark };
    return isSign(sign, where) ? escapeSign(sign) : sign;
  });
}

function escapeSign(sign: string): string {
  return sign === 'www.' ? 'www\\.' : `\\${sign}`;
}

interface SignPlace {
  readonly before: string;
  readonly after: string;
  readonly label: boolean;
  /** Nothing of this text follows: what comes is another piece of Markdown. */
  readonly atEnd: boolean;
  /** Whether what stands around a bracket makes it the mark of a footnote, or the begin of its definition. */
  readonly isMark: (before: string, after: string) => boolean;
}

const word = /[\p{L}\p{N}]/u;

function isSign(sign: string, { before, after, label, atEnd, isMark }: SignPlace): boolean {
  const next = after[0] ?? '';
  switch (sign) {
    case '\\':
      return next === '' || /[!-/:-@[-`{-~\n]/.test(next);
    case '*':
      return !(isSpace(before) && isSpace(next)) || before === '' || before === '\n';
    case '_':
      return !(word.test(before) && word.test(next)) && !(isSpace(before) && isSpace(next));
    case '~':
      return before === '~' || next === '~';
    case '[':
      return label || atEnd || opensLink(before, after) || (next === '^' && isMark(before, after));
    case ']':
      return label || /[([]/.test(next) || (atEnd && next !== '');
    case '!':
      return next === '[' || (atEnd && next !== '');
    case '<':
      return /[a-zA-Z/!?]/.test(next) || (atEnd && next !== '');
    case '&':
      return /^#?\w{1,32};/.test(after) || (atEnd && next !== '');
    case ':':
      return /^\/\/\S/.test(after) && word.test(before);
    case '@':
      return word.test(before) && word.test(next);
    case '$':
      return false;
    default:
      return true;
  }
}

function isFootnote(before: string, after: string, footnotes: TextPlace['footnotes']): boolean {
  const match = footnotes && /^\^([^\]\s]+)\](:?)/.exec(after);
  if (!match) return false;
  return footnotes.has(match[1]!) || (match[2] === ':' && (before === '' || before === '\n'));
}

/** Whether what follows a bracket makes it the begin of a link, a definition, a wikilink or an alert. */
function opensLink(before: string, after: string): boolean {
  if (/^[[!]/.test(after) || /^[^\]]*\](?:[([]|$)/.test(after)) return true;
  return (before === '' || before === '\n') && !after.startsWith('^') && /^[^\]]*\]:/.test(after);
}

/** A hard space is written as an entity: a sign stands beside punctuation there. */
function isSpace(character: string): boolean {
  return character === '' || /[^\S\u00a0]/.test(character);
}

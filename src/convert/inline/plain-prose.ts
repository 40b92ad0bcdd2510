/** A character that no rule of Markdown or HTML looks at, between others like it, and no end of a line. */
const plain = String.raw`[^\x00-\x1f\x7f\xa0\u2028\u2029\ufdd0&<>\\\u0060*_~^[\]{}|$@#=:!/]`;
/** Signs that mean nothing before what follows here: they begin no address and no picture. */
const sign = String.raw`[:!](?=[ "')]|$)|/(?!/)`;
const letter = String.raw`[A-Za-z0-9\xc0-\xd6\xd8-\xf6\xf8-\u024f]`;
const label = String.raw`(?! )${plain}+(?<! )`;
const address = String.raw`https?://[\w./~%?=+,;:#-]+`;

/** Characters; on far longer ones V8's stack for regular expressions overflows. */
const longest = 100_000;

const markdownProse = prose([
  ...emphasis('\\*\\*', '\\*\\*'),
  ...emphasis('\\*', '\\*'),
  `\\[${label}\\]\\(${address}\\)`,
]);
const htmlProse = prose([
  ...emphasis('<strong>', '</strong>'),
  ...emphasis('<em>', '</em>'),
  `<a href="${address}">${label}</a>`,
]);

/**
 * One line of plain text, words in `<em>` or `<strong>` and links to full addresses, as Markdown; undefined for whatever else
 * phrasing HTML can be. Most of what people write is this, and it needs no parser: what Markdown reads in it is known.
 */
export function plainMarkdown(html: string): string | undefined {
  if (!isProse(html, htmlProse) || /^(?:[-+:]|\d{1,9}[.)])/.test(html)) return undefined;
  return html.includes('<')
    ? html
        .replace(/<\/?em>/g, '*')
        .replace(/<\/?strong>/g, '**')
        .replace(/<a href="([^"]*)">([^<]*)<\/a>/g, '[$2]($1)')
    : html;
}

/** The other way, for the same texts: what markdown-it and the writing of its tokens make of them. */
export function plainHtml(markdown: string): string | undefined {
  if (!isProse(markdown, markdownProse)) return undefined;
  return /[*[]/.test(markdown)
    ? markdown
        .replace(/\*\*([^*]*)\*\*/g, '<strong>$1</strong>')
        .replace(/\*([^*]*)\*/g, '<em>$1</em>')
        .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '<a href="$2">$1</a>')
    : markdown;
}

/** Whether phrasing HTML is such prose. */
export function isPlainProse(html: string): boolean {
  return isProse(html, htmlProse);
}

function isProse(source: string, grammar: RegExp): boolean {
  return source.length <= longest && grammar.test(source) && !source.includes('www.');
}

/** Linear: whatever begins with something else than a plain character stands between runs of these. */
function prose(marked: readonly string[]): RegExp {
  return new RegExp(`^(?! )(?!$)${plain}*(?:(?:${[sign, ...marked].join('|')})${plain}*)*(?<! )$`);
}

/** After a space and before one, or before a closing sign, marks can only open and close (CommonMark, "flanking"). */
function emphasis(open: string, close: string): readonly string[] {
  const words = String.raw`(?<![^ ])${open}${letter}(?:${plain}*${letter})?`;
  return [String.raw`${words}(?:${close}(?=[ .,;:?!)"']|$)|[.,;:?]${close}(?= |$))`];
}

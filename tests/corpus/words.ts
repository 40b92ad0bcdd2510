import MarkdownIt from 'markdown-it';

const { unescapeAll } = new MarkdownIt().utils;
/** What no reader sees, and what the converter writes anew: the shortcodes it reads, the button of a file. */
const HIDDEN =
  /<a [^>]*wp-block-file__button[^>]*>Download<\/a>|<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>|\[\/?(?:caption|gallery|embed|code|sourcecode)\b[^\]]*\]/g;
const WORD = /[\p{L}\p{N}]+/gu;

/** The prose of HTML: tags, comments and the shortcodes that become Markdown taken out. */
export function visible(html: string): string {
  return html.replace(HIDDEN, ' ');
}

/** The words of a text by how often each stands there, entities and backslash escapes read. */
export function words(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of unescapeAll(text).matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words that stand less often in `after` than in `before`; undefined when there are none. */
export function lostWords(before: string, after: string): string | undefined {
  const kept = words(after);
  const lost = [...words(before)].filter(([word, times]) => (kept.get(word) ?? 0) < times);
  return lost.length === 0
    ? undefined
    : `lost: ${lost
        .slice(0, 10)
        .map(([word]) => word)
        .join(', ')}`;
}

import { mergeTokens } from '../merge/merge-tokens.js';
import type { Token } from '../merge/token.js';
import type { AuthorText } from './localizer.js';

/**
 * Site Markdown in the words of the author's file: wherever the file and the site said the same in two ways (a relative
 * link, a link that waits), the file's way stays; what changed on the site is taken. Word by word, so that a promise in an
 * edited sentence is kept.
 */
export function inAuthorWords(site: string, author: Pick<AuthorText, 'local' | 'site'>): string {
  if (site === author.site) return author.local;
  const sides = { base: words(author.site), ours: words(author.local), theirs: words(site) };
  const merged = mergeTokens(sides, 'lines').flatMap((stretch) =>
    stretch.kind === 'agreed' ? stretch.tokens : stretch.theirs,
  );
  const text = merged.map((token, at) => (at === 0 ? '' : token.gap || ' ') + token.text).join('');
  return lead(site) + text + tail(site);
}

/** Words with the white space before each; an edit of a word leaves its neighbours' gaps alone. */
function words(text: string): readonly Token[] {
  return [...text.matchAll(/(\s*)(\S+)/g)].map(([, gap = '', word = ''], at) => ({
    text: word,
    gap: at === 0 ? '' : gap,
    opensBlock: false,
  }));
}

function lead(text: string): string {
  return /^\s*/.exec(text)?.[0] ?? '';
}

function tail(text: string): string {
  return text.trim() === '' ? '' : (/\s*$/.exec(text)?.[0] ?? '');
}

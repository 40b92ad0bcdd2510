import { diff3Merge } from 'node-diff3';
import type { AuthorText } from './localizer.js';

/**
 * Site Markdown in the words of the author's file: wherever the file and the site said the same in two ways (a relative
 * link, a link that waits), the file's way stays; what changed on the site is taken. Word by word, so that a promise in an
 * edited sentence is kept.
 */
export function inAuthorWords(site: string, author: AuthorText): string {
  if (site === author.site) return author.local;
  const regions = diff3Merge(words(author.local), words(author.site), words(site), {
    excludeFalseConflicts: true,
  });
  return regions.map(({ ok, conflict }) => (ok ?? conflict?.b ?? []).join('')).join('');
}

function words(text: string): string[] {
  return text.match(/\n|[^\S\n]+|\S+/g) ?? [];
}

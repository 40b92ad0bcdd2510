import { counted } from '../report/counted.js';

/** The blocks of a post's content in words: `3 paragraphs, 1 image, 1 list`, the most frequent first. */
export function contentSummary(content: string): string {
  const counts = new Map<string, number>();
  for (const [, name] of content.matchAll(/<!-- wp:([a-z][a-z0-9/-]*)/g)) {
    counts.set(name!, (counts.get(name!) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted
    .map(([name, count]) => counted(count, name.replace(/^core\//, '').replaceAll('-', ' ')))
    .join(', ');
}

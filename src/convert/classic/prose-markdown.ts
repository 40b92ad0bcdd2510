import { inlineMarkdown } from '../inline/inline-markdown.js';
import type { InlineForm } from '../inline/inline-markdown.js';
import { classicPhrasing } from './phrasing.js';

/** Deeper emphasis nobody writes; finding signs for it takes twice the time with each level. */
const DEEPEST = 8;

/** Markdown of classic prose without block elements. Unproven. */
export function proseMarkdown(html: string, form: InlineForm = {}): string {
  const phrasing = classicPhrasing(html);
  return inlineMarkdown(phrasing, emphasisDepth(phrasing) > DEEPEST ? { ...form, tags: true } : form);
}

function emphasisDepth(html: string): number {
  let [depth, deepest] = [0, 0];
  for (const [tag] of html.matchAll(/<\/?(?:em|strong|s)>/g)) {
    depth += tag.startsWith('</') ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

import type { Braces } from './braces.js';

/**
 * What the braces behind a picture may say of its item in the media library alone: `{title="..." description="..."}`. No
 * block, classic picture or caption has a place for it, so none of it reaches the text on the site.
 */
export const itemWords = ['title', 'description'] as const;

/** The braces that are attributes of the picture itself. */
export function withoutItemWords(braces: Braces): Braces {
  const names: readonly string[] = itemWords;
  return names.some((name) => braces.has(name))
    ? new Map([...braces].filter(([name]) => !names.includes(name)))
    : braces;
}

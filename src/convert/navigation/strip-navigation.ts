import { findNavigations } from './find-navigation.js';

/** A content without its navigation. */
export interface StrippedContent {
  readonly content: string;
  /** The first navigation, as it stood. */
  readonly navigation?: string;
  /** Where navigations stood: offsets into `content`. */
  readonly places: readonly number[];
}

/** What parts a navigation from its neighbour. */
export const navigationGap = '\n\n';

/** Takes every navigation out, with the gap that came in with it; every other byte stays. */
export function stripNavigation(content: string): StrippedContent {
  const found = findNavigations(content);
  const places: number[] = [];
  let kept = '';
  let from = 0;
  for (const { start, end } of found) {
    kept += content.slice(from, start);
    const after = content.slice(end);
    const isLast = after.trim() === '';
    const dropsBefore = kept.endsWith(navigationGap) && (isLast || !after.startsWith(navigationGap));
    if (dropsBefore) kept = kept.slice(0, -navigationGap.length);
    from = !dropsBefore && after.startsWith(navigationGap) ? end + navigationGap.length : end;
    places.push(kept.length);
  }
  const [first] = found;
  return { content: kept + content.slice(from), places, ...(first && { navigation: first.text }) };
}

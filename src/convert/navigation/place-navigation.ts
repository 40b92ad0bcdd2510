import { findNavigations } from './find-navigation.js';
import { navigationGap, stripNavigation } from './strip-navigation.js';

/**
 * Where a navigation goes. `keep`: where one stands now, else at the bottom. `asIn`: where one stands in an earlier
 * content of the same post, as far as the text around it is still there.
 */
export type NavigationPlace = 'bottom' | 'top' | 'both' | 'keep' | { readonly asIn: string };

/**
 * Puts a navigation into a content in place of any that is there. `stripNavigation` gives back the content that came
 * in, less its old navigation, byte for byte.
 */
export function placeNavigation(content: string, navigation: string, where: NavigationPlace): string {
  if (where === 'keep')
    return replaceNavigations(content, navigation) ?? placeNavigation(content, navigation, 'bottom');
  const bare = stripNavigation(content).content;
  if (bare === '') return navigation;
  if (typeof where === 'object') return insertAt(bare, navigation, placesAsIn(where.asIn, bare));
  const top = where === 'bottom' ? '' : navigation + navigationGap;
  const bottom = where === 'top' ? '' : navigationGap + navigation;
  return top + bare + bottom;
}

function replaceNavigations(content: string, navigation: string): string | undefined {
  const found = findNavigations(content);
  if (found.length === 0) return undefined;
  return found.reduceRight(
    (text, { start, end }) => text.slice(0, start) + navigation + text.slice(end),
    content,
  );
}

function insertAt(content: string, navigation: string, places: readonly number[]): string {
  return places.reduceRight((text, place) => {
    const [before, after] = [text.slice(0, place), text.slice(place)];
    if (after.trim() === '') return before + navigationGap + navigation + after;
    return before + navigation + navigationGap + after;
  }, content);
}

/** At the same distance from the beginning or the end, whichever side of it is still the same text. */
function placesAsIn(earlier: string, content: string): readonly number[] {
  const { content: before, places } = stripNavigation(earlier);
  if (places.length === 0) return [content.length];
  const prefix = commonLength(before, content, (text, at) => text[at]);
  const suffix = commonLength(before, content, (text, at) => text[text.length - 1 - at]);
  return places.map((place) => {
    if (place === 0) return 0;
    const fromEnd = before.length - place;
    if (fromEnd <= suffix) return content.length - fromEnd;
    return place <= prefix ? place : content.length;
  });
}

function commonLength(
  one: string,
  other: string,
  unit: (text: string, at: number) => string | undefined,
): number {
  const length = Math.min(one.length, other.length);
  let at = 0;
  while (at < length && unit(one, at) === unit(other, at)) at += 1;
  return at;
}

import { navigationRanges, type NavigationRange } from './navigation-ranges.js';
import { plainText } from './plain-text.js';

/** Which part of which series a navigation belongs to. */
export interface NavigationIdentity {
  readonly series: string;
  readonly part: number;
  readonly total: number;
}

/** A navigation as it stands in a content. */
export interface FoundNavigation extends NavigationRange {
  readonly text: string;
  /** Absent when its owner took away the numbers or the name. */
  readonly parsed?: NavigationIdentity;
}

/** The first navigation of a content, wherever it was moved to and whatever was done to its inside. */
export function findNavigation(content: string): FoundNavigation | undefined {
  return findNavigations(content)[0];
}

/** All of them, in order. */
export function findNavigations(content: string): readonly FoundNavigation[] {
  return navigationRanges(content).map(({ start, end }) => {
    const text = content.slice(start, end);
    const parsed = identify(text);
    return { start, end, text, ...(parsed && { parsed }) };
  });
}

/** The heading is at the top; what an owner made of the rest may be long. */
const headOfText = 20_000;

/** From the classes and the one name in bold, so that no language matters. */
function identify(whole: string): NavigationIdentity | undefined {
  const text = whole.slice(0, headOfText);
  const numbers = /\bgalley-part-(\d{1,9})-of-(\d{1,9})\b/.exec(text);
  const name = /<(strong|b)\b[^<>]*>([^]*?)<\/\1>/i.exec(text);
  const series = plainText(name?.[2] ?? '');
  if (!numbers || series === '') return undefined;
  return { series, part: Number(numbers[1]), total: Number(numbers[2]) };
}

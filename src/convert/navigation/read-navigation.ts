import { findNavigations, type NavigationIdentity } from './find-navigation.js';

/** Series, part and number of parts, as the navigation in a content tells them, whatever its language. */
export function readNavigation(content: string): NavigationIdentity | undefined {
  return findNavigations(content).find(({ parsed }) => parsed)?.parsed;
}

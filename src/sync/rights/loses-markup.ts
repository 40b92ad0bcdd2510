import { filteredMarkup } from '../../convert/filtered-markup.js';
import type { SiteFacts } from '../../model/site-facts.js';

/**
 * Whether the site takes markup out of a text that who signed in writes: without `unfiltered_html` any update filters the
 * whole stored post (wordpress.md 4.2).
 */
export function losesMarkup({ capabilities }: Pick<SiteFacts, 'capabilities'>, content: string): boolean {
  return !capabilities.has('unfiltered_html') && filteredMarkup(content).length > 0;
}

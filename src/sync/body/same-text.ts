import type { Localizer } from '../references/localizer.js';
import { bodyToDraft, bodyToPost } from './convert-body.js';

/**
 * Whether two pieces of local Markdown are the same text on the site: both in today's form, links as the drafts they lead
 * to, waiting links as text, media by content.
 */
export function sameText(one: string, other: string, localizer: Localizer): boolean {
  return one === other || todaysForm(localizer.settle(one)) === todaysForm(localizer.settle(other));
}

/** Two ways to write the same Markdown have one form as blocks; a second round makes them one in wrapping too. */
function todaysForm(markdown: string): string {
  return bodyToPost(bodyToDraft(bodyToPost(markdown))).content.trim();
}

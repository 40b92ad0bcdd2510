import type { Draft } from '../../model/draft.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Localizer } from '../references/localizer.js';
import { bodyToDraft, bodyToPost } from './convert-body.js';
import { remoteBody } from './remote-body.js';

/**
 * Whether two bodies that no base connects are the same text: both in today's form, navigation stripped, and both
 * with local references (links as the drafts they lead to, waiting links as text, media by content).
 */
export function sameBody(ours: Draft, theirs: RemotePost, localizer: Localizer): boolean {
  const seen = localizer.localize(bodyToDraft(remoteBody(theirs))).text;
  return seen === ours.body || todaysForm(localizer.settle(seen)) === todaysForm(localizer.settle(ours.body));
}

/** Two ways to write the same Markdown have one form as blocks; a second round makes them one in wrapping too. */
function todaysForm(markdown: string): string {
  return bodyToPost(bodyToDraft(bodyToPost(markdown))).content.trim();
}

import type { Draft } from '../../model/draft.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Localizer } from '../references/localizer.js';
import { bodyToDraft } from './convert-body.js';
import { remoteBody } from './remote-body.js';
import { sameText } from './same-text.js';

/**
 * Whether two bodies that no base connects are the same text: navigation stripped, and both with local
 * references (`sameText`).
 */
export function sameBody(ours: Draft, theirs: RemotePost, localizer: Localizer): boolean {
  const seen = localizer.localize(bodyToDraft(remoteBody(theirs))).text;
  return sameText(seen, ours.body, localizer);
}

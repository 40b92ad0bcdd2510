import type { Base } from '../../model/base.js';
import type { Creation } from '../../model/creation.js';
import type { DraftPath } from '../../model/ids.js';
import type { RemotePost } from '../../model/remote-post.js';
import { asCreated } from './as-created.js';
import { stillSays } from './still-says.js';

/**
 * The base of a post that a create of ours made and that nobody came to remember: what the draft and the post were at
 * that moment, so that edits of either side since merge. A reserved post that says nothing of what was to fill it
 * stands on its reservation. Undefined where the post is not known again: it may be somebody else's.
 */
export function baseOfCreation(
  { ours, fields, reserved }: Creation,
  { path, theirs }: { readonly path: DraftPath; readonly theirs: RemotePost },
): Base | undefined {
  const before = reserved?.id === theirs.id ? { ...reserved, path } : undefined;
  const isFilled = theirs.content !== '' || before === undefined;
  if (!isFilled || !stillSays(theirs, fields)) return before;
  return { id: theirs.id, type: theirs.type, path, ours, theirs: asCreated(fields, theirs) };
}

import type { Base } from '../../model/base.js';
import type { Creation } from '../../model/creation.js';
import type { Draft } from '../../model/draft.js';
import type { PostWrite } from '../../model/post-write.js';
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
  { draft, theirs }: { readonly draft: Draft; readonly theirs: RemotePost },
): Base | undefined {
  const { path } = draft;
  const before = reserved?.id === theirs.id ? { ...reserved, path } : undefined;
  const isFilled = theirs.content !== '' || before === undefined;
  // An empty beginning takes nothing from either side, whatever became of the post whose id the draft has.
  const isKnown = (!fields.content && draft.id === theirs.id) || stillSays(theirs, fields);
  if (!isFilled || !isKnown) return before;
  const sent = before ? onTopOf(before.theirs, fields) : fields;
  return { id: theirs.id, type: theirs.type, path, ours, theirs: asCreated(sent, theirs) };
}

/** What filled a post, and what it had before where that was not sent again. */
function onTopOf(post: RemotePost, fields: PostWrite): PostWrite {
  const { id: _id, type: _type, modified: _modified, link: _link, date: _date, status, ...rest } = post;
  const stood = status === 'trash' ? rest : { ...rest, status };
  return {
    ...stood,
    ...fields,
    terms: { ...post.terms, ...fields.terms },
    meta: { ...post.meta, ...fields.meta },
  };
}

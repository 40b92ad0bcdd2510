import { draftFor } from '../../convert/pair/draft-for.js';
import { postFor } from '../../convert/pair/post-for.js';
import { toDraft } from '../../convert/to-draft.js';
import { toPost } from '../../convert/to-post.js';
import type { BodyPair } from '../../model/plan.js';

/** What the site keeps of a body: the content without navigation, and the `footnotes` meta where there are any. */
export interface PostBody {
  readonly content: string;
  readonly footnotes?: string;
}

/** Site Markdown as the site will keep it; against a pair, what nobody changed keeps its bytes. */
export function bodyToPost(markdown: string, pair?: BodyPair): PostBody {
  return pair === undefined ? toPost(markdown) : postFor(markdown, pair);
}

/** A body of the site as site Markdown; against a pair, in the author's own words wherever nothing changed. */
export function bodyToDraft(body: PostBody, pair?: BodyPair): string {
  return pair === undefined ? toDraft(body, { oldForms: 'clean' }) : draftFor(body, pair);
}

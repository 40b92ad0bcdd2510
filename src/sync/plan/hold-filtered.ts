import type { FilteredMarkup } from '../../convert/filtered-markup.js';
import { filteredMarkup } from '../../convert/filtered-markup.js';
import type { PostPlan } from '../../model/plan.js';
import { bodyToPost } from '../body/convert-body.js';
import type { World } from '../world.js';

/**
 * Holds every write by which WordPress would take markup out of a post: any update by a user without `unfiltered_html`
 * filters all that is stored, be it for one tag (wordpress.md 4.2). `--allow-filtered` lets it happen.
 */
export function holdFiltered(post: PostPlan, { facts, options }: World): PostPlan {
  const writes = post.theirs !== undefined && post.held === undefined && post.verdict !== 'conflict';
  if (!writes || options.allowFiltered || facts.capabilities.has('unfiltered_html')) return post;
  const stored = filteredMarkup(post.triple.theirs?.content ?? '');
  const added = post.theirs?.body ? filteredMarkup(bodyToPost(post.theirs.body.markdown).content) : [];
  const lost = [...stored, ...added];
  return lost.length === 0 ? post : refused(post, lost);
}

function refused(post: PostPlan, lost: readonly FilteredMarkup[]): PostPlan {
  const places = [...new Set(lost.map(({ what, line }) => `${what} (line ${line})`))].slice(0, 5).join(', ');
  return {
    ...post,
    verdict: 'failed',
    problems: [
      ...post.problems,
      {
        code: 'markup-filtered',
        message: `${post.path}: the site would take this out of it, because your role may not keep it: ${places}`,
        hint: 'take it out, let an editor push it, or accept the loss with --allow-filtered',
        path: post.path,
        severity: 'error',
      },
    ],
  };
}

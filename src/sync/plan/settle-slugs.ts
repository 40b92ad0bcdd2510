import type { PostPlan } from '../../model/plan.js';
import type { RemotePost } from '../../model/remote-post.js';
import { draftSlug } from '../names/draft-slug.js';
import { conflictPlan } from '../reconcile/post-plan.js';
import type { World } from '../world.js';

/**
 * Gives every post that is to be made its slug, before the first request (law 6). A slug that the site would change into
 * `-2`, because another post, page or the trash holds it, is a conflict; two files that want one are an error of both.
 */
export function settleSlugs(posts: readonly PostPlan[], world: World): readonly PostPlan[] {
  const creates = posts.filter(({ verdict }) => verdict === 'create-theirs');
  const wanted = new Map<string, PostPlan[]>();
  for (const post of creates) {
    const key = slugOf(post);
    wanted.set(key, [...(wanted.get(key) ?? []), post]);
  }
  return posts.map((post) => {
    if (post.verdict !== 'create-theirs') return post;
    const rivals = wanted.get(slugOf(post))?.filter((other) => other !== post) ?? [];
    if (rivals.length > 0) return sharedSlug(post, rivals[0]!);
    const holder = world.holders.find((other) => blocks(other, post));
    return holder ? slugTaken(post, holder) : withSlug(post);
  });
}

function slugOf(post: PostPlan): string {
  return draftSlug({ fields: post.theirs?.fields ?? {} });
}

function blocks(holder: RemotePost, post: PostPlan): boolean {
  return holder.slug.replace(/__trashed$/, '') === slugOf(post) && holder.id !== post.triple.trashed?.id;
}

function withSlug(post: PostPlan): PostPlan {
  return { ...post, theirs: { ...post.theirs, fields: { ...post.theirs?.fields, slug: slugOf(post) } } };
}

function slugTaken(post: PostPlan, { type, id, status }: RemotePost): PostPlan {
  const where = status === 'trash' ? `the trash (${type} ${id})` : `${type} ${id}`;
  return conflictPlan(post.triple, {
    kind: 'slug-taken',
    fields: ['slug'],
    message: `${post.path}: the slug ${slugOf(post)} belongs to ${where} on the site`,
    hint: `set another slug in ${post.path} and sync again`,
  });
}

function sharedSlug(post: PostPlan, rival: PostPlan): PostPlan {
  return {
    ...post,
    verdict: 'failed',
    problems: [
      {
        code: 'slug-shared',
        message: `${post.path} and ${rival.path} want one slug: ${slugOf(post)}`,
        hint: 'set another slug in one of them',
        path: post.path,
        severity: 'error',
      },
    ],
  };
}

import type { PostPlan } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { SiteFacts } from '../../model/site-facts.js';
import { settleStatus } from '../fields/settle-status.js';
import type { World } from '../world.js';
import { hasRight, mayAssignTerms, mayMakeTerm, mayUpload } from './has-right.js';
import type { RefusedWork } from './refusal.js';
import { refusal } from './refusal.js';

/** What of a planned write or removal there the role may not do, by the rules of WordPress's own REST API. */
export function refusedWork(post: PostPlan, world: World): readonly Problem[] {
  if (post.held !== undefined || post.verdict === 'conflict' || post.verdict === 'failed') return [];
  const { facts } = world;
  if (post.verdict === 'trash-theirs') return told(post, mayDelete(post, facts) ? [] : ['delete']);
  if (post.theirs === undefined) return [];
  const target = refusedTarget(post, facts);
  if (target.length > 0) return told(post, target);
  return [...told(post, refusedFields(post, world)), ...refusedNames(post, facts)];
}

/** Terms and files that the post needs and that the role may not make. */
function refusedNames({ path, needs, theirs }: PostPlan, facts: SiteFacts): readonly Problem[] {
  const given = Object.entries(theirs?.fields.terms ?? {}).filter(([, terms]) => terms.length > 0);
  return [
    ...given
      .filter(([taxonomy]) => !mayAssignTerms(facts, taxonomy))
      .map(([taxonomy]) => refusal({ path, work: 'assign-terms', name: taxonomy })),
    ...needs.terms
      .filter(({ taxonomy }) => !mayMakeTerm(facts, taxonomy))
      .map(({ taxonomy, path: term }) => refusal({ path, work: 'make-term', name: `${taxonomy} "${term}"` })),
    ...(needs.uploads.length > 0 && !mayUpload(facts) ? [refusal({ path, work: 'upload' })] : []),
  ];
}

function refusedTarget({ type, triple: { theirs } }: PostPlan, facts: SiteFacts): readonly RefusedWork[] {
  if (theirs === undefined) return hasRight(facts, type, 'create_posts') ? [] : ['write-type'];
  if (!hasRight(facts, type, 'edit_posts')) return ['write-type'];
  const isForeign = theirs.author !== facts.user.id;
  if (isForeign && !hasRight(facts, type, 'edit_others_posts')) return ['edit-others'];
  if (isForeign && theirs.status === 'private' && !hasRight(facts, type, 'edit_private_posts'))
    return ['edit-others'];
  return isPublished(theirs) && !hasRight(facts, type, 'edit_published_posts') ? ['edit-published'] : [];
}

function refusedFields({ type, theirs, triple }: PostPlan, { facts, now }: World): readonly RefusedWork[] {
  const fields = theirs?.fields ?? {};
  const { status } = settleStatus({ date: triple.ours?.fields.date ?? null, ...fields }, now);
  const goesOut = status !== undefined && status !== triple.theirs?.status;
  const mayPublish = hasRight(facts, type, 'publish_posts');
  const mayEditOthers = hasRight(facts, type, 'edit_others_posts');
  const sticks = fields.sticky !== undefined && fields.sticky !== (triple.theirs?.sticky ?? false);
  return [
    ...(goesOut && status !== 'draft' && status !== 'pending' && !mayPublish ? ['publish' as const] : []),
    ...(sticks && !(mayEditOthers && mayPublish) ? ['stick' as const] : []),
    ...(fields.author !== undefined && fields.author !== facts.user.slug && !mayEditOthers
      ? ['set-author' as const]
      : []),
  ];
}

function mayDelete({ type, triple: { theirs } }: PostPlan, facts: SiteFacts): boolean {
  if (theirs === undefined) return true;
  const isForeign = theirs.author !== facts.user.id;
  if (isForeign && !hasRight(facts, type, 'delete_others_posts')) return false;
  if (isForeign && theirs.status === 'private' && !hasRight(facts, type, 'delete_private_posts'))
    return false;
  return hasRight(facts, type, isPublished(theirs) ? 'delete_published_posts' : 'delete_posts');
}

function isPublished({ status }: RemotePost): boolean {
  return status === 'publish' || status === 'future';
}

function told({ path, type, theirs }: PostPlan, works: readonly RefusedWork[]): readonly Problem[] {
  const names: Partial<Record<RefusedWork, string>> = {
    'write-type': type,
    'set-author': theirs?.fields.author ?? '',
  };
  return works.map((work) => refusal({ path, work, name: names[work] ?? '' }));
}

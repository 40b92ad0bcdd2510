import type { Conflict } from '../../model/conflict.js';
import type { PostPlan, Verdict } from '../../model/plan.js';
import type { Triple } from '../../model/triple.js';

/** The part of a plan that every outcome shares: which post it is, and what was decided. */
export function postPlan(triple: Triple, verdict: Verdict, more: Partial<PostPlan> = {}): PostPlan {
  const { base, ours, theirs } = triple;
  const id = base?.id ?? theirs?.id ?? ours?.id;
  return {
    triple,
    path: more.path ?? ours?.path ?? base!.path,
    ...(id === undefined ? {} : { id }),
    type: ours?.type ?? theirs?.type ?? base?.type ?? 'post',
    title: ours?.fields.title ?? theirs?.title ?? base?.theirs.title ?? '',
    verdict,
    moved: { here: false, there: false },
    linksOnly: false,
    needs: { terms: [], uploads: [] },
    problems: [],
    ...more,
  };
}

/** A conflict touches neither side; theirs is kept as seen. */
export function conflictPlan(
  triple: Triple,
  conflict: Pick<Conflict, 'kind' | 'fields' | 'message' | 'hint'>,
): PostPlan {
  const plan = postPlan(triple, 'conflict', { moved: { here: true, there: true } });
  const theirs = triple.theirs && { theirs: triple.theirs };
  const id = plan.id === undefined ? {} : { id: plan.id };
  return { ...plan, conflict: { ...conflict, path: plan.path, ...id, ...theirs } };
}

import type { PostPlan } from '../../model/plan.js';

/** Whether a run that was given names (paths, slugs or ids) means this post; without names it means every one. */
export function isSelected(
  { path, id, triple }: Pick<PostPlan, 'path' | 'id' | 'triple'>,
  only: readonly string[],
): boolean {
  if (only.length === 0) return true;
  const slug = triple.ours?.fields.slug ?? triple.theirs?.slug;
  return only.some((name) => name === path || name === String(id) || (slug !== undefined && name === slug));
}

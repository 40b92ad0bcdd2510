/**
 * White space that one side changed is taken from there; where both changed it, the longer stands (the later one in
 * code unit order among equals, so that the sides may be swapped). Nothing anyone wrote is in it.
 */
export function pickChanged(gap: {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}): string {
  if (gap.ours === gap.base) return gap.theirs;
  if (gap.theirs === gap.base) return gap.ours;
  if (gap.ours.length !== gap.theirs.length) {
    return gap.ours.length > gap.theirs.length ? gap.ours : gap.theirs;
  }
  return gap.ours > gap.theirs ? gap.ours : gap.theirs;
}

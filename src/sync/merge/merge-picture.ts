import type { FeaturedImage } from '../../model/fields.js';
import type { FieldsSides } from './merge-fields.js';
import { mergeValue, type ValueOutcome } from './merge-value.js';

/** Decides about the featured image: one of the same source agrees, whatever one side leaves unsaid of it. */
export function mergePicture({ base, ours, theirs }: FieldsSides): ValueOutcome {
  const outcome = mergeValue({
    ours: ours.featured_image,
    theirs: theirs.featured_image,
    ...(base && { base: { ours: base.ours.featured_image, theirs: base.theirs.featured_image } }),
  });
  return agree(ours.featured_image, theirs.featured_image) ? 'nothing' : outcome;
}

function agree(ours: FeaturedImage | null | undefined, theirs: FeaturedImage | null | undefined): boolean {
  if (!ours || !theirs || ours.src !== theirs.src) return false;
  const words = ['alt', 'caption', 'title', 'description'] as const;
  return words.every((name) => unsaidOrSame(ours[name], theirs[name]));
}

function unsaidOrSame(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}

import type { Draft } from '../../model/draft.js';
import type { Hash, PostId } from '../../model/ids.js';
import type { MediaTextPlan, PostPlan } from '../../model/plan.js';
import type { PictureUse } from '../references/picture-uses.js';
import { pictureUses } from '../references/picture-uses.js';
import type { World } from '../world.js';

const names = ['alt', 'caption', 'title', 'description'] as const;
type Texts = Partial<Record<(typeof names)[number], string>>;

/**
 * Items of which a draft says something new, where every draft that shows them says the same. Two posts with two
 * alternative texts leave the item alone: it would only alternate between them.
 */
export function mediaTexts(posts: readonly PostPlan[], world: World): readonly MediaTextPlan[] {
  if (world.options.direction === 'pull') return [];
  const edits = editedTexts(posts, world);
  if (edits.size === 0) return [];
  const agreed = agreedTexts(posts, world);
  return world.knownMedia.flatMap((item) => {
    const edited = edits.get(item.hash);
    const said = agreed(item.hash);
    const due = names.filter(
      (name) => edited?.has(name) && said[name] !== undefined && said[name] !== item[name],
    );
    const texts: Texts = Object.fromEntries(due.map((name) => [name, said[name]]));
    return due.length === 0 ? [] : [{ id: item.id, hash: item.hash, ...texts }];
  });
}

/** What all drafts at hand say of a picture, where they agree. */
export function agreedTexts(posts: readonly PostPlan[], world: World): (hash: Hash) => Texts {
  const uses = new Map<Hash, PictureUse[]>();
  for (const use of posts.flatMap((post) => usesAfter(post, world))) {
    uses.set(use.hash, [...(uses.get(use.hash) ?? []), use]);
  }
  return (hash) => {
    const said = names.flatMap((name) => {
      const all = new Set((uses.get(hash) ?? []).flatMap((use) => use[name] ?? []));
      return all.size === 1 ? [[name, [...all][0]] as const] : [];
    });
    return Object.fromEntries(said);
  };
}

/** Posts that show a picture of which something new is said, and that the plan does not see in full yet. */
export function picturesShownBy(posts: readonly PostPlan[], world: World): readonly PostId[] {
  const edits = editedTexts(posts, world);
  if (edits.size === 0) return [];
  const shows = (references: World['summaries'][number]['references']): boolean =>
    Object.values(references).some((reference) => reference.kind === 'media' && edits.has(reference.hash));
  return world.summaries.filter(({ references }) => shows(references)).map(({ id }) => id);
}

function usesAfter({ triple: { ours }, ours: change }: PostPlan, world: World): readonly PictureUse[] {
  if (ours === undefined) return [];
  const after: Draft = change?.body === undefined ? ours : { ...ours, body: change.body };
  return pictureUses(after, world.mediaFiles);
}

/** What the writer of a draft changed about pictures that it showed before. */
function editedTexts(
  posts: readonly PostPlan[],
  { mediaFiles }: World,
): ReadonlyMap<Hash, ReadonlySet<string>> {
  const edits = new Map<Hash, Set<string>>();
  for (const { triple, held, verdict } of posts) {
    const { base, ours } = triple;
    if (!base || !ours || base.ours.hash === ours.hash || held !== undefined) continue;
    if (verdict === 'conflict' || verdict === 'failed') continue;
    const before = pictureUses({ path: ours.path, ...base.ours }, mediaFiles);
    for (const use of pictureUses(ours, mediaFiles)) {
      const past = before.find(({ hash, place }) => hash === use.hash && place === use.place);
      const changed = names.filter((name) => past && use[name] !== undefined && use[name] !== past[name]);
      if (changed.length > 0) edits.set(use.hash, new Set([...(edits.get(use.hash) ?? []), ...changed]));
    }
  }
  return edits;
}

import { siteWords } from '../../convert/references/site-words.js';
import type { Base } from '../../model/base.js';
import type { Draft } from '../../model/draft.js';
import type { BodyChange } from '../../model/plan.js';
import type { RemotePost } from '../../model/remote-post.js';
import { equal } from '../fields/equal.js';
import { mergeText } from '../merge/merge-text.js';
import type { Localizer } from '../references/localizer.js';
import { remoteBody } from './remote-body.js';
import { sameText } from './same-text.js';
import { basePair, theirMarkdown } from './their-markdown.js';

/** What becomes of the two bodies of one post; a side without a change is absent. */
export interface BodyOutcome {
  readonly ours?: string;
  readonly theirs?: BodyChange;
  /** Set when both sides changed the same words: the merge with markers, to show. */
  readonly conflict?: string;
  /** The addresses behind destinations that came down with their body. */
  readonly standing?: Readonly<Record<string, string>>;
  readonly moved: { readonly here: boolean; readonly there: boolean };
}

/** The three bodies of one post. `prefer` settles what both sides changed; `merged` takes the file as the answer. */
export interface Bodies {
  readonly base: Base;
  readonly ours: Draft;
  readonly theirs: RemotePost;
  readonly localizer: Localizer;
  readonly prefer?: 'ours' | 'theirs' | 'merged';
}

/** Merges block by block, then line by line, in Markdown; each side is compared with its own past only. */
export function mergeBody(bodies: Bodies): BodyOutcome {
  const { base, ours, theirs } = bodies;
  const here = ours.body !== base.ours.body;
  const there = !equal(remoteBody(theirs), remoteBody(base.theirs));
  const moved = { here, there };
  if (!there)
    return says(bodies) ? { theirs: { markdown: ours.body, pair: basePair(base) }, moved } : { moved };
  const now = theirMarkdown(theirs, bodies.localizer, base);
  const { standing } = now;
  if (!here) return { moved, standing, ...(now.local === ours.body ? {} : { ours: now.local }) };
  return { moved, standing, ...mergeBoth(bodies, now.local, now.pair) };
}

/** Whether our text says something else to the site: what it says of pictures in the media library alone is no text. */
function says({ base, ours }: Bodies): boolean {
  return ours.body !== base.ours.body && siteWords(ours.body) !== siteWords(base.ours.body);
}

function mergeBoth(
  { base, ours, localizer, prefer }: Bodies,
  theirs: string,
  pair: BodyChange['pair'],
): Omit<BodyOutcome, 'moved' | 'standing'> {
  if (prefer === 'merged') return towards(ours.body, { ours: ours.body, theirs, pair });
  // What a client wrote there before it died comes back in other words: a waiting link as text, a bullet as another.
  const same = (one: string, other: string): boolean => sameText(one, other, localizer);
  const merge = mergeText({ base: base.ours.body, ours: ours.body, theirs }, prefer, same);
  if (merge.kind === 'conflict') return { conflict: merge.text };
  return towards(merge.text, { ours: ours.body, theirs, pair });
}

function towards(
  text: string,
  now: { ours: string; theirs: string; pair: BodyChange['pair'] },
): Omit<BodyOutcome, 'moved'> {
  return {
    ...(text === now.ours ? {} : { ours: text }),
    ...(text === now.theirs ? {} : { theirs: { markdown: text, ...(now.pair && { pair: now.pair }) } }),
  };
}

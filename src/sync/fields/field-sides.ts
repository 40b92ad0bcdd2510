import { samePassword } from '../../convert/draft/stored-password.js';
import type { Base } from '../../model/base.js';
import type { Draft } from '../../model/draft.js';
import type { Fields } from '../../model/fields.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { World } from '../world.js';
import { followRenames } from './follow-renames.js';
import type { Lookup } from './lookup.js';
import { remoteFields } from './remote-fields.js';
import { settleStatus } from './settle-status.js';

/** The fields of one post in normal form, ready to merge: current term names, `publish` and `future` made one. */
export interface FieldSides {
  readonly base?: { readonly ours: Fields; readonly theirs: Fields };
  readonly ours: Fields;
  readonly theirs: Fields;
  /** Whether the site keeps the series of such a post; else it is the draft's alone. */
  readonly seriesThere: boolean;
}

/** The sides of a post that stands on both sides, with its base if it has one. */
export function fieldSides(
  post: { base?: Base | undefined; ours: Draft; theirs: RemotePost },
  world: World,
  lookup: Lookup,
): FieldSides {
  const { base, ours, theirs } = post;
  const follow = (fields: Fields): Fields =>
    followRenames(fields, world.renamedTerms, lookup.seriesTaxonomy(theirs.type));
  const now = follow(ours.fields);
  const seriesThere = lookup.seriesTaxonomy(theirs.type) !== undefined;
  const seen = remoteFields(theirs, lookup);
  if (base === undefined) return { ours: settleStatus(now, world.now), theirs: seen, seriesThere };
  const before = follow(base.ours.fields);
  const agreed = { before, word: base.theirs.status };
  const past = remoteFields(base.theirs, lookup);
  return {
    base: {
      ours: readablePassword(settleStatus(before, world.now, agreed), now),
      theirs: readablePassword(past, seen),
    },
    ours: settleStatus(now, world.now, agreed),
    theirs: seen,
    seriesThere,
  };
}

/** A base keeps a password only as a salted hash: where it is still the same word, the word stands for it. */
function readablePassword(before: Fields, now: Fields): Fields {
  return samePassword(before.password, now.password) ? { ...before, password: now.password } : before;
}

import { findHunks } from './find-hunks.js';
import { groupHunks, type Grain, type HunkGroup } from './group-hunks.js';
import type { Hunk } from './hunk.js';
import { pickChanged } from './pick-changed.js';
import type { Token } from './token.js';

/** The three sides of a stretch of text, as tokens. */
export interface TokenSides {
  readonly base: readonly Token[];
  readonly ours: readonly Token[];
  readonly theirs: readonly Token[];
}

/** A stretch on which the sides agree, or one that both changed. */
export type Stretch =
  | { readonly kind: 'agreed'; readonly tokens: readonly Token[] }
  | ({ readonly kind: 'disputed' } & TokenSides);

/** Merges two sides into one list: what one side changed is taken; what both changed otherwise is disputed. */
export function mergeTokens(sides: TokenSides, grain: Grain): readonly Stretch[] {
  const hunks = { ours: findHunks(sides.base, sides.ours), theirs: findHunks(sides.base, sides.theirs) };
  const stretches: Stretch[] = [];
  let at = { base: 0, ours: 0, theirs: 0 };
  for (const group of groupHunks(hunks.ours, hunks.theirs, grain)) {
    const unchanged = group.start - at.base;
    stretches.push(unchangedStretch(sides, at, unchanged));
    const from = { base: group.start, ours: at.ours + unchanged, theirs: at.theirs + unchanged };
    at = {
      base: group.end,
      ours: from.ours + lengthAfter(group, group.ours),
      theirs: from.theirs + lengthAfter(group, group.theirs),
    };
    stretches.push(
      changedStretch(group, {
        base: sides.base.slice(from.base, at.base),
        ours: sides.ours.slice(from.ours, at.ours),
        theirs: sides.theirs.slice(from.theirs, at.theirs),
      }),
    );
  }
  stretches.push(unchangedStretch(sides, at, sides.base.length - at.base));
  return stretches;
}

/** How many tokens of a side stand where the group's stretch of the base stood. */
function lengthAfter(group: HunkGroup, hunks: readonly Hunk[]): number {
  return hunks.reduce(
    (length, hunk) => length + (hunk.to - hunk.from) - (hunk.end - hunk.start),
    group.end - group.start,
  );
}

function changedStretch(group: HunkGroup, sides: TokenSides): Stretch {
  if (group.theirs.length === 0) return changedBy(sides.ours, sides.theirs, sides);
  if (group.ours.length === 0) return changedBy(sides.theirs, sides.ours, sides);
  if (!sameTexts(sides.ours, sides.theirs)) return { kind: 'disputed', ...sides };
  return { kind: 'agreed', tokens: sides.ours.map((token, at) => withGap(token, '', sides.theirs[at])) };
}

/** The other side kept the texts, but it may have parted them otherwise: that is an edit too. */
function changedBy(changed: readonly Token[], kept: readonly Token[], sides: TokenSides): Stretch {
  const paired = changed.length === kept.length;
  const reparted = kept.some((token, at) => at > 0 && token.gap !== sides.base[at]?.gap);
  if (reparted && !paired && changed.length > 0) return { kind: 'disputed', ...sides };
  const tokens = changed.map((token, at) =>
    paired || at === 0 ? withGap(token, sides.base[at]?.gap ?? '', kept[at]) : token,
  );
  return { kind: 'agreed', tokens };
}

function unchangedStretch(
  sides: TokenSides,
  at: { readonly base: number; readonly ours: number; readonly theirs: number },
  length: number,
): Stretch {
  const tokens = sides.ours
    .slice(at.ours, at.ours + length)
    .map((token, index) =>
      withGap(token, sides.base[at.base + index]?.gap ?? '', sides.theirs[at.theirs + index]),
    );
  return { kind: 'agreed', tokens };
}

function withGap(ours: Token, baseGap: string, theirs: Token | undefined): Token {
  if (!theirs) return ours;
  if (ours.gap === theirs.gap) return { ...ours, opensBlock: ours.opensBlock || theirs.opensBlock };
  const gap = pickChanged({ base: baseGap, ours: ours.gap, theirs: theirs.gap });
  return { text: ours.text, gap, opensBlock: gap === ours.gap ? ours.opensBlock : theirs.opensBlock };
}

function sameTexts(ours: readonly Token[], theirs: readonly Token[]): boolean {
  return ours.length === theirs.length && ours.every((token, at) => token.text === theirs[at]?.text);
}

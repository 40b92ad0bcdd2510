import type { Cut } from './cut.js';
import { longestCommon } from './longest-common.js';
import { joinForms } from './piece.js';

/** Blocks of the author's Markdown and the blocks of the content that say the same: mostly one each. Half-open ranges. */
export interface PairUnit {
  readonly markdown: readonly [from: number, until: number];
  readonly content: readonly [from: number, until: number];
}

/**
 * Finds which blocks of the content belong to which of the Markdown. What each side becomes in today's form is what they
 * are compared by; between two that agree, as many as there are on both sides belong together one by one, and what is left
 * over makes one unit with its neighbours.
 */
export function pairUnits(markdown: Cut, content: Cut, contentForms: readonly string[]): readonly PairUnit[] {
  const matches = longestCommon(
    markdown.blocks.map((block) => joinForms([block.content])),
    contentForms.map((form) => joinForms([form])),
  );
  const units: PairUnit[] = [];
  let [from, at] = [0, 0];
  for (const [one, other] of [...matches, [markdown.blocks.length, content.blocks.length] as const]) {
    addGap(units, [from, one], [at, other]);
    if (one < markdown.blocks.length) units.push({ markdown: [one, one + 1], content: [other, other + 1] });
    [from, at] = [one + 1, other + 1];
  }
  return absorbed(units);
}

function addGap(
  units: PairUnit[],
  markdown: readonly [number, number],
  content: readonly [number, number],
): void {
  const [left, right] = [markdown[1] - markdown[0], content[1] - content[0]];
  if (left !== right) {
    if (left > 0 || right > 0) units.push({ markdown, content });
    return;
  }
  for (let index = 0; index < left; index += 1) {
    const [one, other] = [markdown[0] + index, content[0] + index];
    units.push({ markdown: [one, one + 1], content: [other, other + 1] });
  }
}

/** A unit that is empty on one side joins the one before it, or the one after. */
function absorbed(units: readonly PairUnit[]): readonly PairUnit[] {
  const kept: PairUnit[] = [];
  const isEmpty = ({ markdown, content }: PairUnit) =>
    markdown[0] === markdown[1] || content[0] === content[1];
  for (const unit of units) {
    const before = kept.at(-1);
    if (before && (isEmpty(unit) || isEmpty(before))) {
      kept[kept.length - 1] = {
        markdown: [before.markdown[0], unit.markdown[1]],
        content: [before.content[0], unit.content[1]],
      };
    } else kept.push(unit);
  }
  return kept;
}

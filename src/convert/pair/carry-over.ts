import { rewriteCodeShortcode } from '../classic/code-shortcode.js';
import { longestCommon } from './longest-common.js';
import { joinForms } from './piece.js';
import type { NewPiece, OldPiece, WrittenPiece } from './piece.js';
import { similarPairs } from './similar-pairs.js';
import { transferEdit } from './transfer-edit.js';

/** The two states of the changed side, and how today's form of a text of the written side is found. */
export interface CarryOver {
  readonly old: readonly OldPiece[];
  readonly now: readonly NewPiece[];
  readonly formOf: (text: string) => string | undefined;
}

/**
 * Writes the new pieces with the old text wherever nothing changed, and with the edit in the old text wherever its form shows that
 * it was placed right; what remains is written anew.
 */
export function carryOver(sides: CarryOver): readonly WrittenPiece[] {
  const { old, now } = sides;
  const written: WrittenPiece[] = [];
  let [from, at] = [0, 0];
  const end = { index: old.length, pieces: [now.length, now.length] as const };
  const kept = keptPieces(old, now);
  const moved = movable(old, new Set(kept.map(({ index }) => index)));
  for (const { index, pieces } of [...kept, end]) {
    written.push(...changed({ ...sides, moved }, [from, index], [at, pieces[0]]));
    const piece = old[index];
    if (piece) written.push({ text: piece.text, form: piece.form, isKept: true, from: index, pieces });
    [from, at] = [index + 1, pieces[1]];
  }
  return written;
}

/** Old pieces whose blocks all stand in a row among the new ones. */
function keptPieces(old: readonly OldPiece[], now: readonly NewPiece[]) {
  const keys = old.flatMap((piece) => piece.keys);
  const places = new Map(
    longestCommon(
      keys,
      now.map(({ key }) => key),
    ),
  );
  const kept: { readonly index: number; readonly pieces: readonly [number, number] }[] = [];
  let start = 0;
  old.forEach((piece, index) => {
    const first = places.get(start);
    const inRow = piece.keys.every(
      (_, offset) => first !== undefined && places.get(start + offset) === first + offset,
    );
    if (first !== undefined && inRow) kept.push({ index, pieces: [first, first + piece.keys.length] });
    start += piece.keys.length;
  });
  return kept;
}

/** Blocks that do not stand where they stood, by their key: one that only moved keeps its text. */
function movable(old: readonly OldPiece[], kept: ReadonlySet<number>): ReadonlyMap<string, OldPiece> {
  return new Map(
    old.flatMap((piece, index) =>
      kept.has(index) || piece.keys.length !== 1 ? [] : [[piece.keys[0] ?? '', piece]],
    ),
  );
}

interface Changing extends CarryOver {
  readonly moved: ReadonlyMap<string, OldPiece>;
}

type Range = readonly [from: number, until: number];

/** The pieces between two that were kept: edits, additions and removals. */
function changed(sides: Changing, olds: Range, news: Range): readonly WrittenPiece[] {
  const [oldPieces, newPieces] = [sides.old.slice(...olds), sides.now.slice(...news)];
  if (newPieces.length === 0) return [];
  const isGroup = oldPieces.length === 1 && (oldPieces[0]?.keys.length ?? 0) > 1;
  const whole = isGroup ? merged(sides, olds[0], news) : undefined;
  if (whole) return [whole];
  const pairs = similarPairs(
    oldPieces.map(({ source }) => source),
    newPieces.map(({ text }) => text),
  );
  return newPieces.map((piece, offset) => {
    const pair = pairs[offset];
    const same = sides.moved.get(piece.key);
    const from = pair === undefined ? undefined : olds[0] + pair;
    const pieces = [news[0] + offset, news[0] + offset + 1] as const;
    if (same) return { text: same.text, form: same.form, isKept: true, from: undefined, pieces };
    const edited = from === undefined ? undefined : merged(sides, from, pieces);
    return edited ?? { text: piece.text, form: piece.form, isKept: false, from, pieces };
  });
}

/** The edit made in the old text, when reading it shows that it says what it should. */
function merged({ old, now, formOf }: CarryOver, from: number, pieces: Range): WrittenPiece | undefined {
  const piece = old[from];
  const edited = now.slice(...pieces);
  if (!piece) return undefined;
  const to = edited.map(({ text }) => text).join('\n\n');
  const toForm = joinForms(edited.map((one) => one.form));
  const form = transferEdit({ from: piece.sourceForm, to: toForm, onto: piece.form });
  const text = to === piece.source ? piece.text : edit(piece, to);
  if (text === undefined || form === undefined || formOf(text) !== form) return undefined;
  return { text, form, isKept: false, from, pieces };
}

/** The code in a shortcode is spelled otherwise than the code element that it becomes: it is written whole. */
function edit({ source, text }: OldPiece, to: string): string | undefined {
  return rewriteCodeShortcode(text, to) ?? transferEdit({ from: source, to, onto: text });
}

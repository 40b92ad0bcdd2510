import { isCollection, isNode, isPair, isScalar, Scalar } from 'yaml';
import type { Node } from 'yaml';

/** A change of the YAML text: the characters from `start` up to `end` become `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies splices that do not overlap; those at one place keep their order. */
export function applySplices(source: string, splices: readonly Splice[]): string {
  const ordered = splices.toSorted((one, other) => one.start - other.start);
  let at = 0;
  let text = '';
  for (const splice of ordered) {
    text += source.slice(at, splice.start) + splice.text;
    at = Math.max(at, splice.end);
  }
  return text + source.slice(at);
}

/** Where the text of a node begins. */
export function nodeStart(node: unknown): number {
  return isNode(node) ? ((node as Node).range?.[0] ?? 0) : 0;
}

/** Where the text of a node ends, without the comments, spaces and line ends after it. */
export function nodeEnd(source: string, node: unknown): number {
  if (isPair(node)) return nodeEnd(source, node.value ?? node.key);
  if (isCollection(node) && !node.flow && node.items.length > 0) return nodeEnd(source, node.items.at(-1));
  const end = isNode(node) ? ((node as Node).range?.[1] ?? 0) : 0;
  const isBlock = isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED);
  return isBlock ? source.slice(0, end).trimEnd().length : end;
}

/** Just after the line end of the line that holds `offset`. */
export function lineEnd(source: string, offset: number): number {
  const at = source.indexOf('\n', offset);
  return at < 0 ? source.length : at + 1;
}

/** The beginning of the line that holds `offset`. */
export function lineStart(source: string, offset: number): number {
  return source.lastIndexOf('\n', offset - 1) + 1;
}

import { canOpen } from './flanking.js';
import type { ElementNode } from './html-nodes.js';
import { nodesMarkdown, type NodePlace } from './inline-markdown.js';

const marks: Readonly<Record<string, readonly string[]>> = {
  strong: ['**', '__'],
  em: ['*', '_'],
  s: ['~~'],
};

/**
 * `**bold**`, `*italic*`, `~~struck~~` with the first mark that Markdown will read here; the tags when
 * there is none.
 */
export function emphasisMarkdown(node: ElementNode, place: NodePlace): string {
  const [usual = '', ...others] = marks[node.name] ?? [];
  const inner = nodesMarkdown(node.children, { form: place.form, before: usual[0]!, after: usual[0]! });
  const mark = [usual, ...others].find((one) => inner && fits(one, inner, place));
  return mark ? mark + inner + mark : node.open + inner + node.close;
}

function fits(mark: string, inner: string, { before, after }: NodePlace): boolean {
  const sign = mark[0]!;
  const first = inner[0]!;
  const last = inner.at(-1)!;
  if (first === sign || last === sign || before === sign || after === sign) return false;
  if (!canOpen(before, first) || !canOpen(after, last)) return false;
  return sign !== '_' || (isApart(before) && isApart(after));
}

function isApart(neighbour: string): boolean {
  return !/[\p{L}\p{N}]/u.test(neighbour);
}

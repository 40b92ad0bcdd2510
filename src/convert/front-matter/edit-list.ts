import type { YAMLSeq } from 'yaml';
import { alignItems } from './align-items.js';
import type { AlignedItem } from './align-items.js';
import type { YamlEdit } from './edit-yaml.js';
import { formatLike } from './format-like.js';
import { lineEnd, lineStart, nodeEnd, nodeStart } from './yaml-splices.js';

/** The key a list stands under and what it shall hold. */
export interface NewList {
  readonly key: string;
  readonly items: readonly unknown[];
}

/** Gives a list other items: the text of items that stay, and what stands between them, stays. */
export function editList(edit: YamlEdit, list: YAMLSeq, { key, items }: NewList): void {
  const old = edit.reader.valueOf(key, list) as readonly unknown[];
  const aligned = alignItems(old, items);
  const write = ({ value, from, same }: AlignedItem): string => {
    const node = from === undefined ? undefined : list.items[from];
    if (same) return edit.source.slice(nodeStart(node), nodeEnd(edit.source, node));
    return formatLike(node, value, { flow: true, key, eol: edit.eol, indent: 0 });
  };
  if (list.flow)
    editFlow(
      edit,
      list,
      aligned.map((item) => ({ ...item, text: write(item) })),
    );
  else editBlock(edit, list, { aligned, write });
}

/** Writes the items anew between the brackets, with the old text between two items wherever there is one. */
function editFlow(
  edit: YamlEdit,
  list: YAMLSeq,
  items: readonly (AlignedItem & { readonly text: string })[],
): void {
  const { source } = edit;
  const starts = list.items.map(nodeStart);
  const ends = list.items.map((node) => nodeEnd(source, node));
  const between = (index: number): string | undefined =>
    index > 0 && index < starts.length ? source.slice(ends[index - 1], starts[index]) : undefined;
  const used = new Set<number>();
  let text = '';
  items.forEach((item, at) => {
    const before = item.from ?? (items[at - 1]?.from ?? -2) + 1;
    const gap = between(before) ?? ', ';
    // A comment between two items is kept once.
    const parting = gap.includes('#') && used.has(before) ? ', ' : gap;
    used.add(before);
    text += (at === 0 ? '' : parting) + item.text;
  });
  edit.splices.push({ start: starts[0] ?? 0, end: ends.at(-1) ?? 0, text });
}

interface BlockEdit {
  readonly aligned: readonly AlignedItem[];
  readonly write: (item: AlignedItem) => string;
}

/** One item a line: changed items are replaced, new ones get lines of their own, removed ones lose theirs. */
function editBlock(edit: YamlEdit, list: YAMLSeq, { aligned, write }: BlockEdit): void {
  const { source } = edit;
  const dash = source.lastIndexOf('-', nodeStart(list.items[0]) - 1);
  const margin = source.slice(lineStart(source, dash), dash);
  const kept = new Set(aligned.map((item) => item.from));
  list.items.forEach((node, index) => {
    if (kept.has(index)) return;
    const start = lineStart(source, nodeStart(node));
    edit.splices.push({ start, end: lineEnd(source, nodeEnd(source, node)), text: '' });
  });
  let at = lineStart(source, nodeStart(list.items[0]));
  for (const item of aligned) {
    if (item.from === undefined) {
      edit.splices.push({ start: at, end: at, text: `${margin}- ${write(item)}${edit.eol}` });
      continue;
    }
    const node = list.items[item.from];
    const [start, end] = [nodeStart(node), nodeEnd(source, node)];
    if (!item.same) edit.splices.push({ start, end, text: write(item) });
    at = lineEnd(source, end);
  }
}

import { isMap, isSeq } from 'yaml';
import type { Pair, YAMLMap } from 'yaml';
import { formatLike } from './format-like.js';
import { formatPair } from './format-value.js';
import { editList } from './edit-list.js';
import { keyRank } from './key-order.js';
import { keyText } from './read-value.js';
import type { ValueReader } from './read-value.js';
import { sameValue } from './same-value.js';
import { lineEnd, lineStart, nodeEnd, nodeStart } from './yaml-splices.js';
import type { Splice } from './yaml-splices.js';

/** The YAML under edit; `splices` collects the changes. */
export interface YamlEdit {
  readonly source: string;
  readonly eol: string;
  readonly reader: ValueReader;
  readonly splices: Splice[];
}

/** Sets keys of a map, or removes those whose value is undefined; every other byte stays. */
export function editMap(edit: YamlEdit, map: YAMLMap, changes: Readonly<Record<string, unknown>>): void {
  const pairs = new Map(map.items.map((pair) => [keyText(pair.key), pair]));
  const ordered = Object.entries(changes).toSorted(([one], [other]) => keyRank(one) - keyRank(other));
  for (const [key, value] of ordered) {
    const pair = pairs.get(key);
    if (!pair) {
      if (value !== undefined) insertPair(edit, map, [key, value]);
    } else if (value === undefined) removeLines(edit, pair.key, pair);
    else if (!sameValue(edit.reader.valueOf(key, pair.value), value)) setValue(edit, pair, value);
  }
}

function insertPair(edit: YamlEdit, map: YAMLMap, [key, value]: readonly [string, unknown]): void {
  const place = { flow: map.flow ?? false, key, eol: edit.eol, indent: columnOf(edit, map) + 2 };
  if (place.flow) {
    const end = nodeEnd(edit.source, map.items.at(-1));
    edit.splices.push({ start: end, end, text: `, ${formatPair(key, value, place)}` });
    return;
  }
  const before = map.items.findLast((pair) => keyRank(keyText(pair.key)) <= keyRank(key));
  const at = before ? lineEnd(edit.source, Math.max(nodeEnd(edit.source, before), nodeStart(before.key))) : 0;
  const text = ' '.repeat(columnOf(edit, map)) + formatPair(key, value, place) + edit.eol;
  edit.splices.push({ start: at, end: at, text });
}

/** Removes the whole lines of an entry; comment lines above it stay. */
function removeLines(edit: YamlEdit, first: unknown, entry: unknown): void {
  const start = lineStart(edit.source, nodeStart(first));
  edit.splices.push({
    start,
    end: lineEnd(edit.source, Math.max(nodeEnd(edit.source, entry), start)),
    text: '',
  });
}

function columnOf(edit: YamlEdit, map: YAMLMap): number {
  const start = nodeStart(map.items[0]?.key);
  return start - lineStart(edit.source, start);
}

function setValue(edit: YamlEdit, pair: Pair, value: unknown): void {
  const key = keyText(pair.key);
  const node = pair.value;
  if (isSeq(node) && Array.isArray(value) && value.length > 0 && node.items.length > 0) {
    editList(edit, node, { key, items: value });
  } else if (
    isMap(node) &&
    isRecord(value) &&
    node.items.some((item) => Object.hasOwn(value, keyText(item.key)))
  ) {
    const gone = node.items.map((item) => keyText(item.key)).filter((name) => !Object.hasOwn(value, name));
    if (node.flow && gone.length > 0) replaceValue(edit, pair, value);
    else editMap(edit, node, { ...Object.fromEntries(gone.map((name) => [name, undefined])), ...value });
  } else replaceValue(edit, pair, value);
}

function replaceValue(edit: YamlEdit, pair: Pair, value: unknown): void {
  const { source, eol } = edit;
  const keyStart = nodeStart(pair.key);
  const indent = keyStart - lineStart(source, keyStart) + 2;
  const after = Math.max(nodeEnd(source, pair), nodeEnd(source, pair.key));
  // Nothing may follow a block scalar on its first line, but a comment may follow a value.
  const flow = source.slice(after, lineEnd(source, after)).includes('#');
  const place = { flow, key: keyText(pair.key), eol, indent };
  const text = formatLike(pair.value, value, place);
  const node = pair.value;
  const isBlock = (isSeq(node) || isMap(node)) && !node.flow;
  const isEmpty = !node || nodeStart(node) === nodeEnd(source, node);
  if (!isBlock && !isEmpty) {
    edit.splices.push({ start: nodeStart(node), end: nodeEnd(source, node), text });
    return;
  }
  const colon = source.indexOf(':', keyEnd(source, pair)) + 1;
  const end = isBlock ? nodeEnd(source, node) : colon;
  edit.splices.push({ start: colon, end, text: ` ${text}` });
}

function keyEnd(source: string, pair: Pair): number {
  return nodeEnd(source, pair.key);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

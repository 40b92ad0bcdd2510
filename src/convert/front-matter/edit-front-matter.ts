import { composeYaml } from './compose-draft.js';
import { editMap } from './edit-yaml.js';
import { lineEnding } from './line-ending.js';
import { withNewLines } from './new-lines.js';
import { readData } from './read-data.js';
import type { ReadData } from './read-data.js';
import { ValueReader } from './read-value.js';
import { sameValue } from './same-value.js';
import { setOwn } from './set-own.js';
import { splitFrontMatter } from './split-front-matter.js';
import { applySplices } from './yaml-splices.js';
import type { Splice } from './yaml-splices.js';

/**
 * Sets keys of the front matter, or removes those whose value is undefined, without touching another byte of the file:
 * comments, order, quotes, empty lines, line endings and the style of lists stay. A new key stands at its place in the
 * usual order. Values that are there already change nothing. Front matter that cannot be read is a mistake of the
 * caller, who has parsed it before: it throws.
 */
export function editFrontMatter(text: string, changes: Readonly<Record<string, unknown>>): string {
  const { kind, yamlStart, yamlEnd } = splitFrontMatter(text);
  const eol = lineEnding(text);
  const yaml = text.slice(yamlStart, yamlEnd);
  const read = readData(yaml);
  if (kind === 'unclosed' || read.kind === 'problem') throw new TypeError('Front matter that cannot be read');
  const readable = asRead(changes);
  const wanted = merged(read.data, readable);
  if (sameValue(read.data, wanted)) return text;
  const written =
    editYaml(yaml, readable, eol) ?? editKeyByKey(yaml, readable, eol) ?? composeYaml(wanted, eol);
  if (kind === 'closed') return text.slice(0, yamlStart) + written + text.slice(yamlEnd);
  return `${text.slice(0, yamlStart)}---${eol}${written}---${eol}${eol}${text.slice(yamlStart)}`;
}

type Changes = Readonly<Record<string, unknown>>;

/** The changes as they will read once written: `title: 1984` is the text "1984". */
function asRead(changes: Changes): Changes {
  const read = readData(composeYaml(changes, '\n'));
  if (read.kind === 'problem') throw new TypeError(`Values that front matter cannot hold: ${read.message}`);
  return { ...changes, ...read.data };
}

/** Undefined when the result would not read as it should (anchors, keys in odd places). */
function editYaml(yaml: string, changes: Changes, eol: string): string | undefined {
  const read = readData(yaml);
  if (read.kind === 'problem') return undefined;
  const edited = withNewLines(yaml, read, changes) ?? spliced(yaml, read, { changes, eol });
  return reads(edited, merged(read.data, changes)) ? edited : undefined;
}

function spliced(yaml: string, read: ReadData, { changes, eol }: { changes: Changes; eol: string }): string {
  const { document, map } = read.nodes();
  if (!map || map.items.length === 0) return yaml + composeYaml(changes, eol);
  const splices: Splice[] = [];
  editMap({ source: yaml, eol, splices, reader: new ValueReader(document) }, map, changes);
  return applySplices(yaml, splices);
}

/** One key after the other, those that cannot be edited in place taken out and put in again. */
function editKeyByKey(yaml: string, changes: Changes, eol: string): string | undefined {
  let text: string | undefined = yaml;
  for (const [key, value] of Object.entries(changes)) {
    const before: string = text;
    const without = (): string | undefined => editYaml(before, { [key]: undefined }, eol);
    const edited: string | undefined = editYaml(before, { [key]: value }, eol);
    text = edited ?? editYaml(without() ?? before, { [key]: value }, eol);
    if (text === undefined) return undefined;
  }
  return text;
}

function reads(yaml: string, wanted: Changes): boolean {
  const read = readData(yaml);
  return read.kind === 'data' && sameValue(read.data, wanted);
}

function merged(data: Changes, changes: Changes): Changes {
  const all: Record<string, unknown> = {};
  for (const [key, value] of Object.entries({ ...data, ...changes }))
    if (value !== undefined) setOwn(all, key, value);
  return all;
}

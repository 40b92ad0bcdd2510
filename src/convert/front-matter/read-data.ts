import { isMap } from 'yaml';
import type { Document, YAMLMap } from 'yaml';
import { frontMatterProblem } from './front-matter-problem.js';
import type { FrontMatterProblem } from './front-matter-problem.js';
import { lineAndColumn } from './line-and-column.js';
import { plainLines } from './plain-lines.js';
import { AliasLimit, keyText, ValueReader } from './read-value.js';
import { RecentTexts } from '../recent-texts.js';
import { readYaml } from './read-yaml.js';
import { setOwn } from './set-own.js';

/** Front matter as plain data. */
export interface ReadData {
  readonly kind: 'data';
  readonly data: Readonly<Record<string, unknown>>;
  /** Each key stands with its value on a line of its own (`plainLines`). */
  readonly isPlain: boolean;
  /** Of the same text, for whoever edits it: most is only read. */
  readonly nodes: () => YamlNodes;
}

/** The nodes that data was read from; `map` is absent when there is no key. */
export interface YamlNodes {
  readonly document: Document.Parsed;
  readonly map: YAMLMap | undefined;
}

/** To write one key back, the same few lines are read before, between and after. */
const known = new RecentTexts<ReadData | FrontMatterProblem>(20_000);

/** Reads the YAML between the fences, which begins on line 2 of the file. Nobody writes into what comes back. */
export function readData(yaml: string): ReadData | FrontMatterProblem {
  return known.get(yaml, () => readAnew(yaml));
}

function readAnew(yaml: string): ReadData | FrontMatterProblem {
  const data = plainLines(yaml);
  return data ? { kind: 'data', data, isPlain: true, nodes: () => nodesOf(yaml) } : readAsYaml(yaml);
}

function nodesOf(yaml: string): YamlNodes {
  const read = readAsYaml(yaml);
  if (read.kind === 'problem') throw new TypeError(read.message);
  return read.nodes();
}

function readAsYaml(yaml: string): ReadData | FrontMatterProblem {
  const document = readYaml(yaml, 1);
  if ('kind' in document) return document;
  const contents = document.contents;
  if (isMap(contents)) return readMap(yaml, document, contents);
  const at = contents === null ? yaml.length : contents.range[0];
  if (yaml.slice(at).trim() === '')
    return { kind: 'data', data: {}, isPlain: false, nodes: () => ({ document, map: undefined }) };
  return frontMatterProblem(
    'front-matter-not-a-map',
    'The front matter is not made of `key: value` lines',
    placeAt(yaml, at),
  );
}

function readMap(yaml: string, document: Document.Parsed, map: YAMLMap): ReadData | FrontMatterProblem {
  const reader = new ValueReader(document);
  const data: Record<string, unknown> = {};
  for (const { key, value } of map.items) {
    const name = keyText(key);
    const at = (key as { range?: readonly [number] }).range?.[0] ?? 0;
    if (Object.hasOwn(data, name)) {
      return frontMatterProblem(
        'front-matter-duplicate-key',
        `The key ${name} stands twice`,
        placeAt(yaml, at),
      );
    }
    try {
      setOwn(data, name, reader.valueOf(name, value));
    } catch (error) {
      if (!(error instanceof AliasLimit)) throw error;
      return frontMatterProblem(
        'front-matter-alias',
        'An alias (`*`) names nothing, or repeats too much',
        placeAt(yaml, at),
      );
    }
  }
  return { kind: 'data', data, isPlain: false, nodes: () => ({ document, map }) };
}

/** The YAML begins on line 2 of the file. */
function placeAt(yaml: string, offset: number): { readonly line: number; readonly column: number } {
  const { line, column } = lineAndColumn(yaml, offset);
  return { line: line + 1, column };
}

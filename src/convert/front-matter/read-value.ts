import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, Document } from 'yaml';
import { setOwn } from './set-own.js';
import { isTextKey } from './text-keys.js';

/** More aliases than this multiply each other, or point into themselves. */
const aliasLimit = 100;

/** Thrown inside this folder only: an alias of nothing, or one too many. */
export class AliasLimit extends Error {}

/** Turns YAML nodes into plain data; one instance counts the values of one document. */
export class ValueReader {
  readonly #document: Document.Parsed;
  #aliases = 0;

  constructor(document: Document.Parsed) {
    this.#document = document;
  }

  /** The value of a top-level key. */
  valueOf(key: string, node: unknown): unknown {
    const asText = isTextKey(key);
    if (isScalar(node) && node.value === null) return null;
    return this.read(node, asText);
  }

  /** The value of any node; with `asText`, a plain scalar reads as it is written. */
  read(node: unknown, asText: boolean): unknown {
    if (isAlias(node)) return this.#resolve(node, asText);
    if (isScalar(node)) return asText && node.source ? textOf(node) : node.value;
    if (isSeq(node)) return node.items.map((item) => this.read(item, asText));
    if (!isMap(node)) return null;
    const data: Record<string, unknown> = {};
    for (const { key, value } of node.items) setOwn(data, keyText(key), this.read(value, asText));
    return data;
  }

  #resolve(alias: Alias, asText: boolean): unknown {
    this.#aliases += 1;
    const node = this.#aliases > aliasLimit ? undefined : alias.resolve(this.#document);
    if (!node) throw new AliasLimit();
    return this.read(node, asText);
  }
}

function textOf(node: { readonly value: unknown; readonly source?: string }): unknown {
  return typeof node.value === 'string' ? node.value : node.source;
}

/** A key as text: `2020:` is the key "2020". */
export function keyText(key: unknown): string {
  if (!isScalar(key)) return String(key);
  return typeof key.value === 'string' ? key.value : (key.source ?? '');
}

import type { Problem } from '../../model/problem.js';
import { integerOf, isMap, shown, textOf, textsOf } from './front-matter-value.js';

/** What is wrong with the value of one key. */
export interface KeyProblem {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly severity?: Problem['severity'];
}

const flags: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
};

/**
 * Reads typed values out of front matter. A key without a value (`tags:`) counts as absent; a value of the wrong kind
 * is absent too and becomes a problem with its line.
 */
export class FrontMatterReader {
  readonly problems: Problem[] = [];
  readonly #data: Readonly<Record<string, unknown>>;
  readonly #lineOf: (key: string) => number | undefined;

  constructor(data: Readonly<Record<string, unknown>>, lineOf: (key: string) => number | undefined) {
    this.#data = data;
    this.#lineOf = lineOf;
  }

  /** The raw value; undefined for null as for nothing. */
  value(key: string): unknown {
    return Object.hasOwn(this.#data, key) ? (this.#data[key] ?? undefined) : undefined;
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#data, key);
  }

  text(key: string): string | undefined {
    const value = this.value(key);
    const text = textOf(value);
    if (value !== undefined && text === undefined) this.#wrongKind(key, 'one text', `${key}: some text`);
    return text;
  }

  flag(key: string): boolean | undefined {
    const value = this.value(key);
    const flag = typeof value === 'boolean' ? value : flags[(textOf(value) ?? '').toLowerCase()];
    if (value !== undefined && flag === undefined) this.#wrongKind(key, 'true or false', `${key}: true`);
    return flag;
  }

  /** A whole number, at least `least`. */
  integer(key: string, least: number): number | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    const number = integerOf(value);
    if (number !== undefined && number >= least) return number;
    const kind = least === 1 ? 'a whole number from 1' : 'a whole number';
    this.report(key, {
      code: `${key.replaceAll('_', '-')}-invalid`,
      message: `${key} is ${shown(value)}, not ${kind}`,
      hint: `Write ${kind}, for example \`${key}: 2\`.`,
    });
    return undefined;
  }

  /** Texts; one text stands for a list of one. Empty ones and repetitions are left out. */
  list(key: string): readonly string[] | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    const list = textsOf(value);
    if (!list) this.#wrongKind(key, 'a list of names', `${key}: [One, Two]`);
    return list;
  }

  map(key: string): Readonly<Record<string, unknown>> | undefined {
    const value = this.value(key);
    if (value === undefined) return undefined;
    if (isMap(value)) return value;
    this.#wrongKind(key, 'a map of `key: value`', `${key}: {name: value}`);
    return undefined;
  }

  report(key: string, { code, message, hint, severity = 'error' }: KeyProblem): void {
    // What is missing would stand in the front matter, which begins on line 1.
    this.problems.push({ code, message, hint, severity, line: this.#lineOf(key) ?? 1 });
  }

  #wrongKind(key: string, wanted: string, example: string): void {
    const message = `${key} is ${shown(this.value(key))}, not ${wanted}`;
    this.report(key, { code: 'value-kind', message, hint: `Write it like \`${example}\`.` });
  }
}

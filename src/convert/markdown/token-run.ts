import type { Token } from './token.js';

/** The tokens of one Markdown block, `tokens[from]` to `tokens[to]` inclusive, without copying them. */
export interface TokenRun {
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
}

/** The runs that stand side by side from `from` up to, not including, `end`. */
export function* tokenRuns(tokens: readonly Token[], from: number, end: number): Generator<TokenRun> {
  for (let at = from; at < end; at++) {
    const first = at;
    let depth = tokens[at]?.nesting ?? 0;
    while (depth > 0 && at + 1 < end) depth += tokens[++at]?.nesting ?? 0;
    yield { tokens, from: first, to: at };
  }
}

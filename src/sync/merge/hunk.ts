/** A stretch of the base that one side replaced: `base[start, end)` by `side[from, to)`. */
export interface Hunk {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

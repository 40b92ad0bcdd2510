/** One line of the table: what galley took, what the same work takes bare, and the most it may be. */
export interface Figure {
  readonly what: string;
  /** Milliseconds of the whole process. */
  readonly ours: number;
  readonly bare?: { readonly milliseconds: number; readonly what: string };
  /** Milliseconds that the issue allows, from the bare figure of the same run. */
  readonly allowed?: { readonly milliseconds: number; readonly rule: string };
  readonly requests?: number;
  readonly megabytes?: number;
  readonly note?: string;
}

/** The figure as a line: names, milliseconds, the ratio, and whether the bound holds. */
export function printFigure({ what, ours, bare, allowed, requests, megabytes, note }: Figure): void {
  const parts = [
    `  ${what.padEnd(46)} ${milliseconds(ours)}`,
    bare &&
      `bare ${milliseconds(bare.milliseconds)} (${bare.what}), ${(ours / bare.milliseconds).toFixed(2)} times`,
    allowed && `${verdict(ours, allowed.milliseconds)} (${allowed.rule})`,
    requests === undefined ? undefined : `${requests} requests`,
    megabytes === undefined ? undefined : `${megabytes.toFixed(0)} MB at most`,
    note,
  ];
  process.stdout.write(`${parts.filter((part) => part !== undefined).join(' | ')}\n`);
}

function verdict(ours: number, most: number): string {
  return `${ours <= most ? 'within' : 'BEYOND'} ${milliseconds(most).trim()}`;
}

function milliseconds(time: number): string {
  return `${time.toFixed(time < 100 ? 1 : 0)} ms`.padStart(9);
}

/** The middle of several passes. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Milliseconds that work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

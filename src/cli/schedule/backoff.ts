const first = 60_000;
const longest = 3_600_000;

/** How long to leave a site alone after so many failures in a row, in milliseconds: a minute, doubled each time, an hour at most. */
export function backoff(failures: number): number {
  return failures === 0 ? 0 : Math.min(longest, first * 2 ** (failures - 1));
}

const BEFORE = 40;
const AFTER = 80;

/** Where two texts part, with a little of both around it, on two lines. */
export function firstDifference(found: string, wanted: string): string {
  let at = 0;
  while (at < found.length && found[at] === wanted[at]) at += 1;
  const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - BEFORE), at + AFTER));
  return `at ${String(at)}\n  found  ${around(found)}\n  wanted ${around(wanted)}`;
}

const usual = 50;

/**
 * How many of `total` posts a run may take away or replace: `--max-changes` as a number or a percentage, half of them
 * unless told. Undefined when the text is neither.
 */
export function changeLimit(text: string | undefined, total: number): number | undefined {
  const [, digits, percent] = /^\s*(\d{1,9})\s*(%)?\s*$/.exec(text ?? `${usual}%`) ?? [];
  if (digits === undefined) return undefined;
  return percent ? Math.floor((total * Number(digits)) / 100) : Number(digits);
}

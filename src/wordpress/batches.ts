/** What one batch may hold: 25 items (WordPress) of a size that small hosts let through (nginx takes 1 MB). */
const most = { items: 25, bytes: 900_000 };

/** Cuts requests into batches, in order; one that is too large for any batch stands alone. */
export function batches<T>(items: readonly T[], size: (item: T) => number): readonly (readonly T[])[] {
  const parts: T[][] = [];
  let bytes = 0;
  for (const item of items) {
    const last = parts.at(-1);
    const more = size(item);
    if (last && last.length < most.items && bytes + more <= most.bytes) {
      last.push(item);
      bytes += more;
    } else {
      parts.push([item]);
      bytes = more;
    }
  }
  return parts;
}

import { delimiters, type Delimiter } from '../grammar/delimiters.js';

/** A delimiter and the closer that belongs to it, by name; void ones belong to themselves. */
export interface CarriedRegion {
  readonly name: string;
  readonly start: number;
  /** Where the opening delimiter ends. */
  readonly openEnd: number;
  /** Where the closing delimiter begins and the region ends; for a void block both are `openEnd`. */
  readonly closeStart: number;
  readonly end: number;
}

/**
 * The regions of block markup in a Markdown text by their offset. Unlike the block grammar this goes by
 * names, so that a delimiter shown in a code sample does not close the blocks around it. Linear.
 */
export function carriedRegions(source: string): ReadonlyMap<number, CarriedRegion> {
  const regions = new Map<number, CarriedRegion>();
  if (!source.includes('wp:')) return regions;
  const stack: Delimiter[] = [];
  const open = new Map<string, number>();
  const count = (name: string, by: number) => open.set(name, (open.get(name) ?? 0) + by);
  for (const delimiter of delimiters(source)) {
    const { kind, name, start, end } = delimiter;
    if (kind === 'void') regions.set(start, { name, start, openEnd: end, closeStart: end, end });
    if (kind === 'opener') {
      stack.push(delimiter);
      count(name, 1);
    }
    if (kind !== 'closer' || !open.get(name)) continue;
    for (let opener = stack.pop(); opener; opener = stack.pop()) {
      count(opener.name, -1);
      if (opener.name !== name) continue;
      regions.set(opener.start, { name, start: opener.start, openEnd: opener.end, closeStart: start, end });
      break;
    }
  }
  return regions;
}

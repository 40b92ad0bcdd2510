import type { Problem } from '../../model/problem.js';
import type { OrderedParts } from './order-parts.js';
import type { SeriesPart } from './series.js';

/** What is wrong with a series: two posts with one number (an error of both), a number nobody has, a post without one. */
export function seriesProblems(name: string, ordered: OrderedParts): readonly Problem[] {
  return [
    ...ordered.duplicates.flatMap(({ first, second }) => [
      duplicate(name, second, first),
      duplicate(name, first, second),
    ]),
    ...gaps(name, ordered.parts),
    ...ordered.unnumbered.map(({ path }): Problem => ({
      code: 'part-without-number',
      message: `${path}: in the series "${name}" without a part number, so the navigation leaves it out`,
      hint: `add \`part: ${(ordered.parts.at(-1)?.part ?? 0) + 1}\`, or the number that it has`,
      path,
      severity: 'warning',
    })),
  ];
}

function duplicate(name: string, { part, entry: { path } }: SeriesPart, other: SeriesPart): Problem {
  return {
    code: 'part-twice',
    message: `${path}: is part ${part} of "${name}", and so is ${other.entry.path}`,
    hint: 'give one of them another number',
    path,
    severity: 'error',
  };
}

function gaps(name: string, parts: readonly SeriesPart[]): readonly Problem[] {
  const missing: string[] = [];
  let next = Math.min(1, parts[0]?.part ?? 1);
  for (const { part } of parts) {
    if (part === next + 1) missing.push(String(next));
    else if (part > next) missing.push(`${next}-${part - 1}`);
    next = part + 1;
  }
  const path = parts[0]?.entry.path;
  if (missing.length === 0 || path === undefined) return [];
  return [
    {
      code: 'part-missing',
      message: `the series "${name}" has no part ${missing.join(', ')}`,
      hint: 'write it, or number the parts anew',
      path,
      severity: 'warning',
    },
  ];
}

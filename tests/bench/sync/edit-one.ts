import { bareReplay } from './bare-work.js';
import type { BenchSite } from './bench-site.js';
import type { RunCost } from './desk.js';
import { median, printFigure } from './figure.js';
import { pulledDesk } from './pull-many.js';
import { severalRuns } from './several-runs.js';

/** Pushes of one edit, so many. */
const edits = 5;

/** A push of one edited post, among a hundred and among many: it costs what changed, not what there is. */
export async function editOneOf(bench: BenchSite, count: number): Promise<void> {
  const few = await oneEdited(bench, Math.min(100, count));
  const many = await oneEdited(bench, count);
  const ratio = `${(many / few).toFixed(2)} times that among fewer`;
  process.stdout.write(`  ${''.padEnd(46)} ${ratio}\n`);
}

async function oneEdited(bench: BenchSite, count: number): Promise<number> {
  const desk = await pulledDesk(bench, count);
  const costs: RunCost[] = [];
  const bare: number[] = [];
  let text = 'Number 50.';
  for (let pass = 0; pass < edits; pass++) {
    const next = `Number 50, pass ${pass}.`;
    desk.edit('proof-50.md', text, next);
    text = next;
    const cost = await desk.galley('push');
    costs.push(cost);
    bare.push(await bareReplay(bench.site, cost.requests));
  }
  desk.remove();
  const several = severalRuns(costs);
  const milliseconds = median(bare);
  printFigure({
    what: `push, 1 edited of ${count}`,
    ...several,
    bare: { milliseconds, what: 'its requests, one after the other' },
  });
  return several.ours;
}

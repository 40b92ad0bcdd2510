import { bareBatches, bareCreates } from './bare-work.js';
import type { BenchSite } from './bench-site.js';
import type { Desk, RunCost } from './desk.js';
import { deskWithDrafts } from './desk.js';
import { median, printFigure } from './figure.js';
import { passes, severalRuns } from './several-runs.js';
import { emptySite } from './site-posts.js';

/** Many new posts beside the same batches bare, and beside one POST after the other. */
export async function pushMany(bench: BenchSite, count: number): Promise<void> {
  const costs: RunCost[] = [];
  const desks: Desk[] = [];
  const batches: number[] = [];
  const singles: number[] = [];
  const alone = Math.min(200, count);
  for (let pass = 0; pass < passes; pass++) {
    await emptySite(bench.site);
    const desk = deskWithDrafts(bench, count);
    desks.push(desk);
    costs.push(await desk.galley('push'));
    await emptySite(bench.site);
    batches.push(await bareBatches(bench.site, count));
    await emptySite(bench.site);
    singles.push(((await bareCreates(bench.site, alone)) / alone) * count);
  }
  // Not between the passes: without a journal ext4 makes files several times slower where many went just before.
  for (const desk of desks) desk.remove();
  const several = severalRuns(costs);
  const what = `push, ${count} new`;
  const bare = median(batches);
  printFigure({
    what,
    ...several,
    bare: { milliseconds: bare, what: 'the same batches' },
    allowed: { milliseconds: 1.25 * bare + 1000, rule: '1.25 times and 1 s' },
  });
  const oneByOne = median(singles);
  printFigure({
    what,
    ours: several.ours,
    bare: { milliseconds: oneByOne, what: `one POST after the other, ${alone} of them measured` },
    allowed: { milliseconds: oneByOne / 3, rule: '3 times faster' },
  });
}

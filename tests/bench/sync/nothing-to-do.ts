import { bareReplay } from './bare-work.js';
import type { BenchSite } from './bench-site.js';
import type { Desk, RunCost } from './desk.js';
import { median, printFigure } from './figure.js';
import { severalRuns } from './several-runs.js';

/** The most requests that the issue allows for posts and pages with few terms. */
const most = 8;

/** A sync with nothing to do beside its own requests bare. */
export async function nothingToDo({ site }: BenchSite, desk: Desk, count: number): Promise<void> {
  await desk.galley('sync');
  const costs: RunCost[] = [];
  const bare: number[] = [];
  for (let pass = 0; pass < 5; pass++) {
    const cost = await desk.galley('sync');
    costs.push(cost);
    bare.push(await bareReplay(site, cost.requests));
  }
  const milliseconds = median(bare);
  const several = severalRuns(costs);
  printFigure({
    what: `sync of ${count}, nothing to do`,
    ...several,
    bare: { milliseconds, what: 'its requests, one after the other' },
    allowed: { milliseconds: 4 * milliseconds + 0.1 * count, rule: '4 times and 0.1 ms a draft' },
    note: `${several.requests <= most ? 'within' : 'BEYOND'} ${most} requests`,
  });
}

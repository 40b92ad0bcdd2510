import type { BenchSite } from './bench-site.js';
import type { RunCost } from './desk.js';
import { deskWithDrafts, layDesk } from './desk.js';
import { printFigure } from './figure.js';
import { passes, severalRuns } from './several-runs.js';
import { emptySite } from './site-posts.js';

/** What the best of the other tools took for a hundred posts, on another day: see the issue. */
const peers = { push: '102 requests, 3.5 s', edit: '2, 0.41 s', nothing: '4, 0.23 s', pull: '4, 0.89 s' };

const what: Readonly<Record<keyof typeof peers, string>> = {
  push: 'push, 100 new',
  nothing: 'sync at once after it',
  edit: 'push, 1 edited of 100',
  pull: 'pull of 100',
};

/** A hundred posts: pushed, left alone, one edited, pulled into an empty folder. */
export async function hundred(bench: BenchSite): Promise<void> {
  const costs: Record<keyof typeof peers, RunCost[]> = { push: [], edit: [], nothing: [], pull: [] };
  for (let pass = 0; pass < passes; pass++) {
    await emptySite(bench.site);
    const desk = deskWithDrafts(bench, 100);
    costs.push.push(await desk.galley('push'));
    costs.nothing.push(await desk.galley('sync'));
    desk.edit('draft-50.md', 'Number 50', `Number 50, pass ${pass}`);
    costs.edit.push(await desk.galley('push'));
    desk.remove();
    const other = layDesk(bench);
    costs.pull.push(await other.galley('pull'));
    other.remove();
  }
  for (const name of Object.keys(what) as (keyof typeof what)[]) {
    printFigure({
      what: what[name],
      ...severalRuns(costs[name]),
      note: `best peer elsewhere: ${peers[name]}`,
    });
  }
}

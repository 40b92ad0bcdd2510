import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bareBatches, bareCreates, bareDownload, bareReplay } from './bare-work.js';
import type { BenchSite } from './bench-site.js';
import type { Desk, RunCost } from './desk.js';
import { layDesk } from './desk.js';
import { printFigure, median } from './figure.js';
import { runNode } from './run-program.js';
import { sampleDraft } from './sample-draft.js';
import { emptySite, layPosts } from './site-posts.js';

/** Passes of which the median counts. */
const passes = 3;

/** `galley --version` beside the start of node. */
export async function startUp({ main }: BenchSite): Promise<number> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let pass = 0; pass < 11; pass++) {
    ours.push((await runNode([main, '--version'])).milliseconds);
    bare.push((await runNode(['-e', '0'])).milliseconds);
  }
  const milliseconds = median(bare);
  printFigure({
    what: 'galley --version',
    ours: median(ours),
    bare: { milliseconds, what: 'node -e 0' },
    allowed: { milliseconds: 2.5 * milliseconds, rule: '2.5 times' },
  });
  return milliseconds;
}

/** What the best of the other tools took for a hundred posts, on another day: see the issue. */
const peers = { push: '102 requests, 3.5 s', edit: '2, 0.41 s', nothing: '4, 0.23 s', pull: '4, 0.89 s' };

/** A hundred posts: pushed, left alone, one edited, pulled into an empty folder. */
export async function hundred(bench: BenchSite): Promise<void> {
  const costs: Record<keyof typeof peers, RunCost[]> = { push: [], edit: [], nothing: [], pull: [] };
  for (let pass = 0; pass < passes; pass++) {
    await emptySite(bench.site);
    const desk = withDrafts(bench, 100);
    costs.push.push(await desk.galley('push'));
    costs.nothing.push(await desk.galley('sync'));
    const text = readFileSync(path.join(desk.drafts, 'draft-50.md'), 'utf8');
    desk.write('draft-50.md', text.replace('Number 50.', `Number 50, pass ${pass}.`));
    costs.edit.push(await desk.galley('push'));
    desk.remove();
    const other = layDesk(bench);
    costs.pull.push(await other.galley('pull'));
    other.remove();
  }
  const what = {
    push: 'push, 100 new',
    nothing: 'sync at once after it',
    edit: 'push, 1 edited of 100',
    pull: 'pull of 100',
  };
  for (const name of Object.keys(what) as (keyof typeof what)[]) {
    report(what[name], costs[name], `best peer elsewhere: ${peers[name]}`);
  }
}

/** Many new posts beside the same batches bare, and beside one POST after the other. */
export async function pushMany(bench: BenchSite, count: number): Promise<void> {
  const costs: RunCost[] = [];
  const batches: number[] = [];
  for (let pass = 0; pass < passes; pass++) {
    await emptySite(bench.site);
    const desk = withDrafts(bench, count);
    costs.push(await desk.galley('push'));
    desk.remove();
    await emptySite(bench.site);
    batches.push(await bareBatches(bench.site, count));
  }
  const alone = Math.min(200, count);
  await emptySite(bench.site);
  const oneByOne = ((await bareCreates(bench.site, alone)) / alone) * count;
  const ours = median(costs.map(({ milliseconds }) => milliseconds));
  const bare = { milliseconds: median(batches), what: 'the same batches' };
  const allowed = { milliseconds: 1.25 * bare.milliseconds + 1000, rule: '1.25 times and 1 s' };
  printFigure({ what: `push, ${count} new`, ours, bare, allowed, ...shared(costs) });
  printFigure({
    what: `push, ${count} new`,
    ours,
    bare: { milliseconds: oneByOne, what: `one POST after the other, ${alone} of them measured` },
    allowed: { milliseconds: oneByOne / 3, rule: '3 times faster' },
  });
}

/** Many posts of 8 KB into an empty folder beside a bare download of the same fields; then what is left to do. */
export async function pullMany(bench: BenchSite, count: number, most: number): Promise<Desk> {
  await emptySite(bench.site);
  await layPosts(bench.site, count, 7400);
  const costs: RunCost[] = [];
  const bare: number[] = [];
  let desk = layDesk(bench);
  for (let pass = 0; pass < (count > 2000 ? 1 : passes); pass++) {
    desk.remove();
    desk = layDesk(bench);
    costs.push(await desk.galley('pull'));
    const folder = path.join(desk.drafts, '..', 'bare');
    bare.push(await bareDownload(bench.site, count, folder));
    rmSync(folder, { recursive: true });
  }
  const milliseconds = median(bare);
  printFigure({
    what: `pull of ${count} into an empty folder`,
    ours: median(costs.map((cost) => cost.milliseconds)),
    bare: { milliseconds, what: 'download and files' },
    allowed: { milliseconds: most * milliseconds, rule: `${most} times` },
    ...shared(costs),
    note: shared(costs).megabytes <= 300 ? 'within 300 MB' : 'BEYOND 300 MB',
  });
  return desk;
}

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
  printFigure({
    what: `sync of ${count}, nothing to do`,
    ours: median(costs.map((cost) => cost.milliseconds)),
    bare: { milliseconds, what: 'its requests, one after the other' },
    allowed: { milliseconds: 4 * milliseconds + 0.1 * count, rule: '4 times and 0.1 ms a draft' },
    ...shared(costs),
  });
}

function withDrafts(bench: BenchSite, count: number): Desk {
  const desk = layDesk(bench);
  for (let number = 0; number < count; number++) desk.write(`draft-${number}.md`, sampleDraft(number));
  return desk;
}

function report(what: string, costs: readonly RunCost[], note: string): void {
  printFigure({ what, ours: median(costs.map(({ milliseconds }) => milliseconds)), ...shared(costs), note });
}

function shared(costs: readonly RunCost[]): { readonly requests: number; readonly megabytes: number } {
  return {
    requests: median(costs.map(({ requests }) => requests.length)),
    megabytes: Math.max(...costs.map(({ megabytes }) => megabytes)),
  };
}

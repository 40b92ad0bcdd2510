import { rmSync } from 'node:fs';
import path from 'node:path';
import { bareDownload } from './bare-work.js';
import type { BenchSite } from './bench-site.js';
import type { Desk, RunCost } from './desk.js';
import { layDesk } from './desk.js';
import { median, printFigure } from './figure.js';
import { passes, severalRuns } from './several-runs.js';
import { emptySite, layPosts } from './site-posts.js';

/** Bytes of blocks of a post. */
const size = 7400;

/** Many posts of 8 KB into an empty folder beside a bare download of the same fields; the desk keeps them. */
export async function pullMany(bench: BenchSite, count: number, most: number): Promise<Desk> {
  await emptySite(bench.site);
  await layPosts(bench.site, count, size);
  const costs: RunCost[] = [];
  const bare: number[] = [];
  const desks: Desk[] = [];
  for (let pass = 0; pass < (count > 2000 ? 1 : passes); pass++) {
    const desk = layDesk(bench);
    desks.push(desk);
    costs.push(await desk.galley('pull'));
    bare.push(await bareDownload(bench.site, count, bareFolder(desk)));
  }
  const kept = onlyLast(desks);
  const milliseconds = median(bare);
  const several = severalRuns(costs);
  printFigure({
    what: `pull of ${count} into an empty folder`,
    ...several,
    bare: { milliseconds, what: 'download and files' },
    allowed: { milliseconds: most * milliseconds, rule: `${most} times` },
    note: several.megabytes <= 300 ? 'within 300 MB' : 'BEYOND 300 MB',
  });
  return kept;
}

function bareFolder({ drafts }: Desk): string {
  return path.join(drafts, '..', 'bare');
}

/** Only after the last pass: without a journal ext4 makes files several times slower where many went just before. */
function onlyLast(desks: Desk[]): Desk {
  const last = desks.pop()!;
  for (const desk of desks) desk.remove();
  rmSync(bareFolder(last), { recursive: true });
  return last;
}

/** A site of so many posts, and a desk that has pulled them. */
export async function pulledDesk(bench: BenchSite, count: number): Promise<Desk> {
  await emptySite(bench.site);
  await layPosts(bench.site, count, size);
  const desk = layDesk(bench);
  await desk.galley('pull');
  return desk;
}

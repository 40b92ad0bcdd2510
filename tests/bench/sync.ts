import { loadavg } from 'node:os';
import type { BenchSite } from './sync/bench-site.js';
import { openBenchSite } from './sync/bench-site.js';
import { hundred } from './sync/hundred.js';
import { editOneOf } from './sync/edit-one.js';
import { pullMany } from './sync/pull-many.js';
import { pushMany } from './sync/push-many.js';
import { ManyDrafts } from './sync/many-drafts.js';
import { nothingToDo } from './sync/nothing-to-do.js';
import { offlineStatus } from './sync/offline-status.js';
import { startUp } from './sync/start-up.js';

/** Many posts, and very many: fewer where the WordPress is the slow one. */
interface Sizes {
  readonly some: number;
  readonly many: ManyDrafts;
}

type Part = (bench: BenchSite, sizes: Sizes) => Promise<void>;

/** The parts by their names, in the order in which all of them run. */
const parts: Readonly<Record<string, Part>> = {
  start: startUp,
  hundred,
  edit: (bench, { some }) => editOneOf(bench, some),
  push: (bench, { some }) => pushMany(bench, some),
  pull: async (bench, { some }) => (await pullMany(bench, some, 2)).remove(),
  large: async (_bench, { many }) => void (await many.pulled()),
  nothing: async (bench, { many }) => nothingToDo(bench, await many.desk(), many.count),
  status: async (bench, { many }) => offlineStatus(bench, await many.desk(), many.count),
};

/**
 * Speed and memory of whole runs, each beside the least that the same work takes in the same minute: the same requests
 * bare, the start of node. Times are of processes, their start included. Without names all parts run.
 */
export async function benchSync(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !Object.hasOwn(parts, name));
  if (unknown !== undefined)
    throw new Error(`sync has no part ${unknown}; there are ${Object.keys(parts).join(', ')}`);
  const bench = await openBenchSite();
  const many = new ManyDrafts(bench, bench.native ? 10_000 : 500);
  const load = loadavg().map((number) => number.toFixed(1));
  process.stdout.write(`  load ${load.join(' ')}\n`);
  try {
    for (const name of names.length > 0 ? names : Object.keys(parts))
      await parts[name]!(bench, { some: bench.native ? 1000 : 100, many });
  } finally {
    many.remove();
    await bench.stop();
  }
}

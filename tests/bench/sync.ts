import { loadavg } from 'node:os';
import { openBenchSite } from './sync/bench-site.js';
import { hundred, nothingToDo, pullMany, pushMany, startUp } from './sync/parts.js';

/**
 * Speed and memory of whole runs, each beside the least that the same work takes in the same minute: the same requests
 * bare, the start of node. Times are of processes, their start included.
 */
export async function benchSync(): Promise<void> {
  const bench = await openBenchSite();
  const [some, many] = bench.native ? [1000, 10_000] : [100, 500];
  process.stdout.write(
    `  load ${loadavg()
      .map((load) => load.toFixed(1))
      .join(' ')}\n`,
  );
  try {
    await startUp(bench);
    await hundred(bench);
    await pushMany(bench, some);
    (await pullMany(bench, some, 2)).remove();
    const desk = await pullMany(bench, many, 2.5);
    await nothingToDo(bench, desk, many);
    desk.remove();
  } finally {
    await bench.stop();
  }
}

/** Milliseconds of processor time of two rivals over the same work: the median of their passes. */
export interface Race {
  readonly ours: number;
  readonly peer: number;
}

const WARM_UP = 2;
const PASSES = 9;

/** Runs both in turns, so that whatever else the machine does meets both alike. */
export function race(ours: () => void, peer: () => void): Race {
  const passes = Array.from({ length: WARM_UP + PASSES }, () => ({
    ours: time(ours),
    peer: time(peer),
  })).slice(WARM_UP);
  return { ours: median(passes.map((pass) => pass.ours)), peer: median(passes.map((pass) => pass.peer)) };
}

function time(run: () => void): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

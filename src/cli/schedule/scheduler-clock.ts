import { setTimeout as wait } from 'node:timers/promises';

/** Time as a schedule needs it; a test has its own. */
export interface SchedulerClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Comes back at that time, or as soon as the signal is aborted. */
  readonly until: (time: number, signal: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** A timer stands still while the machine sleeps: the wall clock is looked at as often as this, in milliseconds. */
const glance = 15_000;

/** The clock of this machine. */
export const machineClock: SchedulerClock = {
  now: Date.now,
  random: Math.random,
  until: async (time, signal) => {
    while (!signal.aborted && Date.now() < time) {
      await wait(Math.min(glance, time - Date.now()), undefined, { signal }).catch(() => undefined);
    }
  },
};

import type { Fault, ProxiedRequest } from '../support/faulty-proxy/fault.js';
import type { Random } from '../support/random.js';

/** When a run is killed: as its n-th request comes in, or some milliseconds after that. */
export interface Death {
  readonly request: number;
  readonly milliseconds: number;
  /** Whether the site does the work of that request all the same. */
  readonly moment: 'before' | 'after' | 'let-through';
}

/** Somewhere in a run of about so many requests; half of the deaths fall between requests, amid the work on the disk. */
export function randomDeath(random: Random, requests: number): Death {
  return {
    request: 1 + random.below(Math.max(1, requests)),
    milliseconds: random.below(2) === 0 ? 0 : random.below(60),
    moment: random.pick(['before', 'after', 'let-through']),
  };
}

/** Kills at that moment, and decides what becomes of the request. */
export function dying(death: Death, kill: () => void): (request: ProxiedRequest) => Fault | undefined {
  let seen = 0;
  return () => {
    if (++seen !== death.request) return undefined;
    if (death.milliseconds > 0) setTimeout(kill, death.milliseconds);
    else kill();
    return death.milliseconds > 0 || death.moment === 'let-through'
      ? undefined
      : { kind: 'cut', moment: death.moment };
  };
}

import { run } from '../../../src/run/run.js';
import type { Workplace } from '../../../src/model/workplace.js';
import type { Stage } from './stage.js';

class Died extends Error {}

/** What a client lives to see: nothing of the answer, only its file written, or all of it but what to remember. */
export type Death = 'before the answer' | 'before the base';

/**
 * A sync that dies in the writes of posts: at the one counted from 1, after the site did the work, or at the first base
 * after it. What is open stays open, as a SIGKILL leaves it.
 */
export async function syncAndDie(stage: Stage, death: Death, at = 1): Promise<void> {
  const place = await stage.workplace();
  let writes = 0;
  const site = replacing(place.site, 'write', async (write, requests) => {
    const answers = await write(requests);
    writes += 1;
    if (writes === at && death === 'before the answer') throw new Died();
    return answers;
  });
  const folder = replacing(place.folder, 'writeBase', async (write, base) => {
    if (writes >= at && death === 'before the base') throw new Died();
    return write(base);
  });
  await end({ ...place, site, folder });
}

async function end(place: Workplace): Promise<void> {
  try {
    await run(place, { direction: 'sync' });
  } catch (error) {
    if (error instanceof Died) return;
    throw error;
  }
  throw new Error('The run lived to its end.');
}

/** A port of which one call is another. */
function replacing<Port extends object, Name extends keyof Port>(
  port: Port,
  name: Name,
  call: (
    own: Port[Name],
    ...given: Port[Name] extends (...given: infer Given) => unknown ? Given : never
  ) => unknown,
): Port {
  return new Proxy(port, {
    get(target, asked) {
      const own: unknown = Reflect.get(target, asked);
      if (typeof own !== 'function') return own;
      const bound = own.bind(target) as Port[Name];
      return asked === name ? call.bind(undefined, bound) : bound;
    },
  });
}

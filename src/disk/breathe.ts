import { setImmediate } from 'node:timers/promises';

/** Milliseconds that files may be made one after the other before anything else gets its turn. */
const longest = 10;
let breathed = performance.now();

/**
 * Lets signals, timers and answers of the site have their turn, when they have waited long enough. Making a file in this
 * turn takes a tenth of the time that handing it to another thread does; a thousand in one turn would hold up Ctrl-C.
 */
export async function breathe(): Promise<void> {
  if (performance.now() - breathed < longest) return;
  await setImmediate();
  breathed = performance.now();
}

import { Interrupted } from './interrupted.js';

/** Waits for work that writes nothing, and no longer once a signal asks to stop: then it throws Interrupted. */
export async function unlessInterrupted<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  let forget = (): void => undefined;
  const interrupted = new Promise<never>((_resolve, reject) => {
    const stop = (): void => reject(new Interrupted('Stopped before anything was written.'));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    forget = () => signal.removeEventListener('abort', stop);
  });
  return Promise.race([work, interrupted]).finally(forget);
}

import { Readable } from 'node:stream';
import { createSession } from '../../../src/cli/create-session.js';
import type { Session } from '../../../src/cli/session.js';

/** A session without colours; with `columns` its screens are terminals of that width. What it prints goes nowhere. */
export function sessionOf(columns?: number): Session {
  const stream = { ...(columns !== undefined && { isTTY: true, columns }), write: () => true };
  const signal = new AbortController().signal;
  const around = { words: [], cwd: '/', env: { NO_COLOR: '1' }, input: Readable.from([]), signal };
  return createSession({ ...around, out: stream, err: stream }, {});
}

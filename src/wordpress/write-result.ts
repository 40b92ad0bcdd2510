import type { WriteResult } from '../model/post-write.js';
import type { Connection } from './connection.js';
import { permanent } from './may-repeat.js';
import type { Outcome } from './outcome.js';
import { parsePost } from './remote-post.js';

/** Whether a refusal leaves open that the work was done: a fatal error in a hook comes after the insert. */
export function mayHaveWritten(status: number, code: string): boolean {
  return status >= 500 && status !== 501 && !permanent.has(code);
}

/** What one outcome means for one post. An answer that does not parse is `unknown`: look at the post. */
export function writeResult(connection: Connection, type: string, outcome: Outcome): WriteResult {
  switch (outcome.kind) {
    case 'answered': {
      const post = parsePost(outcome.json, connection.type(type));
      return typeof post === 'string' ? { kind: 'unknown', message: post } : { kind: 'written', post };
    }
    case 'refused': {
      const { status } = outcome;
      const code = connection.http.redact(outcome.code);
      const message = connection.http.redact(outcome.message);
      return mayHaveWritten(status, code)
        ? { kind: 'unknown', message }
        : { kind: 'refused', code, message, status };
    }
    case 'broken':
      return { kind: 'unknown', message: outcome.message };
    case 'lost':
      return outcome.sent ? { kind: 'unknown', message: outcome.message } : notSent(outcome.message);
  }
}

function notSent(message: string): WriteResult {
  return { kind: 'refused', code: 'not-sent', message, status: 0 };
}

import type { Outcome } from './outcome.js';
import type { Again } from './repeat.js';
import { passing } from './repeat.js';

/** Codes of 500 that no repeat changes, and under which nothing was written (wordpress.md 13). */
export const permanent: ReadonlySet<string> = new Set([
  ...['db_insert_error', 'rest_meta_database_error', 'empty_term_name', 'duplicate_term_slug'],
  ...['rest_upload_sideload_error', 'rest_upload_unknown_error'],
]);

/** For what may be done twice (reads, updates, deletes): whatever may pass, a page of HTML and a lost answer too. */
export function untilAnswered(outcome: Outcome): Again | false {
  if (outcome.kind === 'refused') {
    if (passing.has(outcome.status)) return told(outcome.headers);
    return outcome.status === 500 && !permanent.has(outcome.code) && { atMost: 2 };
  }
  // What breaks thrice breaks always: a list then looks for the post at fault.
  if (outcome.kind === 'broken') return { atMost: 2 };
  return outcome.kind === 'lost' && outcome.code !== 'ERR_TOO_LARGE' ? {} : false;
}

/** For a create: only where the site cannot have begun (no connection, too many requests, maintenance). */
export function whileNotBegun(outcome: Outcome): Again | false {
  if (outcome.kind === 'lost') return outcome.sent ? false : {};
  if (outcome.kind !== 'refused') return false;
  const maintenance = outcome.status === 503 && outcome.code === 'wp_die';
  return (outcome.status === 429 || maintenance) && told(outcome.headers);
}

function told(headers: Readonly<Record<string, string>>): Again {
  return { retryAfter: headers['retry-after'] };
}

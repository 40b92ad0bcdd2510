import type { Finding } from './check.js';

/** WordPress.com does not take the token; `reason` is its code or its words. */
export function tokenRefused(reason: string): Finding {
  return {
    code: 'token-refused',
    message: `WordPress.com does not take the token (${reason}).`,
    hint: 'It was taken back, has run out, or is for another site: galley login gets a new one.',
  };
}

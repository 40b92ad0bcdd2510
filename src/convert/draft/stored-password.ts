import { createHash, randomBytes } from 'node:crypto';

const form = /^sha256:([0-9a-f]{32}):([0-9a-f]{64})$/;

/** A post's password as a base keeps it: `sha256:<salt>:<hash>`, another salt each time. None stays none. */
export function storePassword(plain: string): string {
  if (plain === '' || isStoredPassword(plain)) return plain;
  const salt = randomBytes(16).toString('hex');
  return `sha256:${salt}:${digest(salt, plain)}`;
}

/** Whether this is what `storePassword` makes, and no password. */
export function isStoredPassword(text: string): boolean {
  return form.test(text);
}

/** Whether a password is the one that was stored; both may be stored or plain (two stored ones are equal as text). */
export function samePassword(stored: string | undefined, plain: string | undefined): boolean {
  if (stored === plain) return true;
  if (stored === undefined || plain === undefined) return (stored ?? '') === (plain ?? '');
  const [, salt, hash] = form.exec(stored) ?? [];
  if (salt !== undefined && !isStoredPassword(plain)) return digest(salt, plain) === hash;
  return isStoredPassword(plain) && !isStoredPassword(stored) && samePassword(plain, stored);
}

function digest(salt: string, plain: string): string {
  return createHash('sha256').update(`${salt}:${plain}`).digest('hex');
}

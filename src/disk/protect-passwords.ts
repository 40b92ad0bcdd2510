import { storePassword, samePassword, isStoredPassword } from '../convert/draft/stored-password.js';
import type { Base } from '../model/base.js';

/**
 * A base without any password in it, only salted hashes. Where the base it replaces holds a hash of the same password
 * that one stays, so that a base written again is the same bytes.
 */
export function protectPasswords(base: Base, before?: Base): Base {
  const ours = protectedPassword(base.ours.fields.password, before?.ours.fields.password);
  const theirs = protectedPassword(base.theirs.password, before?.theirs.password);
  return {
    ...base,
    ours: { ...base.ours, fields: { ...base.ours.fields, ...ours } },
    theirs: { ...base.theirs, ...theirs },
  };
}

/** The key as it may be stored; no key where there is no password. */
export function protectedPassword(
  password: string | undefined,
  before?: string,
): { readonly password?: string } {
  if (password === undefined) return {};
  const isKnown = before !== undefined && isStoredPassword(before) && samePassword(before, password);
  return { password: isKnown ? before : storePassword(password) };
}

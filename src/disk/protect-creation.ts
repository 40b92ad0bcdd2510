import type { Creation } from '../model/creation.js';
import { protectPasswords, protectedPassword } from './protect-passwords.js';

/** What an intent keeps of a create, with its passwords as salted hashes, as bases have them. */
export function protectCreation({ ours, fields, reserved }: Creation): Creation {
  return {
    ours: { ...ours, fields: { ...ours.fields, ...protectedPassword(ours.fields.password) } },
    fields: { ...fields, ...protectedPassword(fields.password) },
    ...(reserved && { reserved: protectPasswords(reserved) }),
  };
}

import type { Problem } from '../../index.js';

/** Another run works in this folder: exit code 4. */
export class HeldByLock extends Error {
  override readonly name = 'HeldByLock' as const;
  readonly code: string;
  readonly hint: string;

  constructor({ code, message, hint }: Problem) {
    super(message);
    this.code = code;
    this.hint = hint;
  }
}

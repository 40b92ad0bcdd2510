import type { CheckCode } from './check-code.js';

/** What doctor looks at, from the outside in. */
export type CheckName =
  | 'address'
  | 'sign-in'
  | 'rights'
  | 'markup'
  | 'reading'
  | 'writing'
  | 'upload'
  | 'batch'
  | 'clock'
  | 'time-zone';

/** What one check found. `check` and `code` are stable, for machines; `hint` may have several lines. Holds no credential. */
export interface Check {
  readonly check: CheckName;
  /** `ok`, or what is wrong. */
  readonly code: CheckCode;
  readonly state: 'ok' | 'warning' | 'failed';
  /** What was found, in words for a person. */
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
}

/** What is wrong, before it is known which check meets it. */
export type Finding = Pick<Check, 'code' | 'message'> & { readonly hint: string };

/** A safety valve that closed: nothing is written, and the message says how to go on. */
export interface Valve {
  readonly code: 'emptied-here' | 'emptied-there' | 'another-site' | 'too-many-changes' | 'locked';
  readonly message: string;
  readonly hint: string;
}

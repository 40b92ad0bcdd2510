import type { DraftPath, PostId } from '../../model/ids.js';
import type { Status } from '../../model/status.js';

/** One post as links and series see it: where it is, what it is called, and whether the public can read it. */
export interface Entry {
  readonly path: DraftPath;
  /** Absent while it is not on the site. */
  readonly id?: PostId;
  readonly type: string;
  readonly title: string;
  readonly slug: string;
  readonly status: Status;
  /** Its address; of a post that is to be made, `newLink(path)` until the site has given one. */
  readonly link: string;
  /** Addresses that it had before and that lead on to it. */
  readonly formerLinks?: readonly string[];
  readonly date: string | null;
  readonly parent?: PostId | null;
  readonly series?: string;
  readonly part?: number;
}

/** Stands for the address of a post that does not have one yet; no site can hold it. */
export function newLink(path: DraftPath): string {
  return `galley-new:${path}`;
}

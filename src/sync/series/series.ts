import type { DraftPath, PostId } from '../../model/ids.js';
import type { Problem } from '../../model/problem.js';
import type { Status } from '../../model/status.js';

/** A post as series see it. */
export interface SeriesEntry {
  readonly path: DraftPath;
  readonly id?: PostId;
  readonly type: string;
  readonly title: string;
  readonly status: Status;
  readonly link: string;
  readonly date: string | null;
  readonly series?: string;
  readonly part?: number;
}

/** One numbered part. */
export interface SeriesPart<Entry extends SeriesEntry = SeriesEntry> {
  readonly part: number;
  readonly entry: Entry;
}

/** A series: its parts in order, one for each number. */
export interface Series<Entry extends SeriesEntry = SeriesEntry> {
  readonly name: string;
  readonly parts: readonly SeriesPart<Entry>[];
  /** M of "Part N of M". */
  readonly total: number;
  /** The page that lists the parts (type page, `series` without `part`), public or not. */
  readonly page?: Entry;
  readonly problems: readonly Problem[];
}

/** Whether the public can read it. */
export function isPublic({ status }: Pick<SeriesEntry, 'status'>): boolean {
  return status === 'publish';
}

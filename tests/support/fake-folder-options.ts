import type { BaseSummary } from '../../src/model/base-summary.js';
import type { Base } from '../../src/model/base.js';
import type { Folder } from '../../src/model/folder.js';

/** One call of the port, told to `onCall` before its effect and after it. */
export interface FolderCall {
  readonly name: keyof Folder;
  readonly phase: 'before' | 'after';
  readonly args: readonly unknown[];
}

/** How a fake folder begins. */
export interface FakeFolderOptions {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly summarize: (base: Base) => BaseSummary;
  /** A named site, as for the folder on disk. */
  readonly site?: string;
  /** How many earlier versions of a post are kept. */
  readonly history?: number;
}

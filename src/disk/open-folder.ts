import { mkdirSync, realpathSync } from 'node:fs';
import type { BaseSummary } from '../model/base-summary.js';
import type { Base } from '../model/base.js';
import { DiskFolder } from './disk-folder.js';
import { draftRules } from './draft-rules.js';
import type { DraftPatterns } from './draft-rules.js';
import { FolderIndex } from './folder-index.js';
import { galleyFiles } from './galley-files.js';

/** How a drafts folder is opened. */
export interface FolderOptions extends DraftPatterns {
  /** `sync/summarize`, whose results the index keeps. */
  readonly summarize: (base: Base) => BaseSummary;
  /** A named site, which keeps its bases in `.galley/<name>/`; the default site has no name. */
  readonly site?: string;
  /** The largest file that `writeMedia` takes, in bytes; 1 GiB when not given. */
  readonly mediaLimit?: number;
  /** How many earlier versions of a post are kept, 20 when not given; 0 keeps none. */
  readonly history?: number;
}

/**
 * Opens a folder of drafts; one that is not there is made. Whoever writes holds the lock (`acquireLock`). Throws what
 * the file system throws when the folder cannot be used at all.
 */
export async function openFolder(folder: string, options: FolderOptions): Promise<DiskFolder> {
  mkdirSync(folder, { recursive: true });
  const root = realpathSync(folder);
  const { site, summarize, mediaLimit = 1024 ** 3, history = 20 } = options;
  const galley = galleyFiles(root, site);
  const index = new FolderIndex(galley.index);
  const context = {
    root,
    site,
    galley,
    index,
    rules: () => draftRules(root, options),
    names: new Map<string, string>(),
  };
  return Promise.resolve(new DiskFolder(context, { summarize, mediaLimit, history }));
}

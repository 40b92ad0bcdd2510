import type { FolderIndex } from './folder-index.js';
import type { GalleyFiles } from './galley-files.js';
import type { DraftRules } from './draft-rules.js';

/** What the parts of a folder on disk share. */
export interface DiskContext {
  /** The real path of the drafts folder. */
  readonly root: string;
  readonly site: string | undefined;
  readonly galley: GalleyFiles;
  readonly index: FolderIndex;
  /** Read anew with each scan. */
  readonly rules: () => DraftRules;
  /** Names on disk that differ from their path in NFC, as the last scan met them. */
  readonly names: Map<string, string>;
}

import type { DraftPath, MediaId } from '../../model/ids.js';

/** A picture that must be brought down for a draft to show it. */
export interface MediaDownload {
  readonly url: string;
  readonly path: DraftPath;
  readonly id?: MediaId;
}

/** Where the media of the site are, or will be, in the drafts folder. */
export interface LocalMedia {
  /** How the draft at `from` writes an address of the site's media; undefined for every other address. */
  pathOf(from: DraftPath, url: string): string | undefined;
  /** Whether any item of the site lies at this host (lower case, with its port). */
  isHost(host: string): boolean;
  /** The downloads that destinations in the draft at `from` rest on. */
  downloadsFor(from: DraftPath, destinations: readonly string[]): readonly MediaDownload[];
}

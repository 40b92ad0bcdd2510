import { hashBytes } from '../../basics/hash-bytes.js';
import type { MediaFile } from '../../model/folder.js';
import type { Media } from '../../model/media.js';
import { mediaBytes } from '../media-bytes.js';
import type { Session } from './session.js';

/** A candidate is compared by its bytes only while it can be the same file. */
const candidates = 5;

/** An item of the site with exactly the bytes of this file: found by name, proven by content. */
export async function adoptableMedia(session: Session, file: MediaFile): Promise<Media | undefined> {
  const { site } = session.workplace;
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const found = await site.findMedia(name);
  for (const media of found.slice(0, candidates)) {
    const bytes = await mediaBytes(site, { media, url: media.originalUrl, limit: file.size + 1 });
    if (bytes?.length === file.size && hashBytes(bytes) === file.hash) return media;
  }
  return undefined;
}

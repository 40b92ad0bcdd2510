import type { DraftPath } from '../../model/ids.js';
import { draftLocation } from './draft-location.js';

const isPage = /\.(?:md|markdown|html?|php\d?|aspx?|jsp)$/i;
const hasExtension = /[^/.][^/]*\.[a-z\d]{1,8}$/i;

/**
 * The local file that a destination in a draft names: a relative path with the extension of anything but a page.
 * Undefined for every other destination, and for one that leads out of the drafts folder.
 */
export function mediaPath(from: DraftPath, destination: string): DraftPath | undefined {
  const path = draftLocation(from, destination)?.path;
  if (path === undefined || isPage.test(path) || !hasExtension.test(path)) return undefined;
  return path;
}

import { ownReferences } from '../../convert/references/own-references.js';
import type { DraftPath } from '../../model/ids.js';
import type { OursChange } from '../../model/plan.js';
import type { LocalMedia, MediaDownload } from './local-media.js';

/** The pictures that a new text and its featured image refer to and that are not here yet. */
export function downloadsOf(
  path: DraftPath,
  { fields, body = '' }: Pick<OursChange, 'fields' | 'body'>,
  media: LocalMedia,
): readonly MediaDownload[] {
  const inBody = ownReferences(body).map(({ destination }) => destination);
  const featured = fields.featured_image?.src;
  return media.downloadsFor(path, featured === undefined ? inBody : [...inBody, featured]);
}

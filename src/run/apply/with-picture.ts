import type { Base } from '../../model/base.js';
import type { DraftPath, MediaId } from '../../model/ids.js';
import { currentBinding } from './bindings.js';
import type { Session } from './session.js';

/** The content of a featured image is remembered like that of a picture in the text: another content is an edit. */
export function withPicture(
  session: Session,
  { path, shown }: { readonly path: DraftPath; readonly shown: MediaId | null | undefined },
  ours: Base['ours'],
): Base['ours'] {
  const image = ours.fields.featured_image;
  const picture = image ? currentBinding(session, path).picture(image) : undefined;
  if (!image || picture?.kind !== 'media' || picture.id !== shown) return ours;
  return { ...ours, references: { ...ours.references, [image.src]: picture } };
}

import { ownReferences } from '../../convert/references/own-references.js';
import type { Draft } from '../../model/draft.js';
import type { DraftPath, Hash } from '../../model/ids.js';
import { mediaPath } from './media-path.js';

/** One place where a draft shows a local picture, and what it says of it; what it leaves unsaid is absent. */
export interface PictureUse {
  readonly hash: Hash;
  /** As the draft writes it; `featured_image` for that. */
  readonly place: string;
  readonly alt?: string;
  readonly caption?: string;
}

/** Every local picture that a draft shows, in its text and as featured image. */
export function pictureUses(
  { path, body, fields }: Pick<Draft, 'path' | 'body' | 'fields'>,
  files: ReadonlyMap<DraftPath, Hash>,
): readonly PictureUse[] {
  const hashOf = (destination: string): Hash | undefined => {
    const file = mediaPath(path, destination);
    return file && files.get(file);
  };
  const shown = ownReferences(body).flatMap((reference): readonly PictureUse[] => {
    const hash = reference.kind === 'image' ? hashOf(reference.destination) : undefined;
    if (hash === undefined) return [];
    const { textRange: range, title, destination: place } = reference;
    const alt = range ? unescaped(body.slice(range.start, range.end)) : '';
    return [{ hash, place, alt, caption: title ?? '' }];
  });
  const image = fields.featured_image;
  const hash = image ? hashOf(image.src) : undefined;
  if (!image || hash === undefined) return shown;
  const { alt, caption } = image;
  const said = { ...(alt === undefined ? {} : { alt }), ...(caption === undefined ? {} : { caption }) };
  return [...shown, { hash, place: 'featured_image', ...said }];
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}

import { bracesAt } from '../../convert/inline/braces.js';
import { itemWords } from '../../convert/inline/item-words.js';
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
  readonly title?: string;
  readonly description?: string;
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
    const { textRange: range, attributesRange, title, destination: place } = reference;
    const alt = range ? unescaped(body.slice(range.start, range.end)) : '';
    const braces = attributesRange && bracesAt(body, attributesRange.start)?.braces;
    const ofItem = itemWords.map((name) => [name, braces?.get(name)] as const);
    return [{ hash, place, alt, caption: title ?? '', ...said(ofItem) }];
  });
  const image = fields.featured_image;
  const hash = image ? hashOf(image.src) : undefined;
  if (!image || hash === undefined) return shown;
  const { src: _src, ...words } = image;
  return [...shown, { hash, place: 'featured_image', ...said(Object.entries(words)) }];
}

function said(words: readonly (readonly [string, string | undefined])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(words.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}

import { findReferences } from './find-references.js';

/** A picture that says nothing to who cannot see it. */
export interface SilentPicture {
  readonly destination: string;
  /** In the Markdown, in UTF-16 units. */
  readonly offset: number;
}

/** Pictures of a Markdown body with no alternative text that are not marked `{decorative}`, in order. */
export function silentPictures(markdown: string): readonly SilentPicture[] {
  // Most texts have none, and to see that needs no reading.
  if (!/!\[\s*\]/.test(markdown)) return [];
  return findReferences(markdown).flatMap((reference) => {
    const { kind, start, textRange, attributesRange, destination } = reference;
    const alt = textRange ? markdown.slice(textRange.start, textRange.end).trim() : '';
    const braces = attributesRange ? markdown.slice(attributesRange.start, attributesRange.end) : '';
    if (kind !== 'image' || alt !== '' || /[{\s]decorative[\s}]/.test(braces)) return [];
    return [{ destination, offset: start }];
  });
}

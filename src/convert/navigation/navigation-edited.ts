import { plainText } from './plain-text.js';

/**
 * True when somebody changed a navigation by hand since it was generated. White space, the order of attributes in a
 * delimiter and the spelling of entities are the server's doing and do not count.
 */
export function navigationEdited(found: { readonly text: string }, lastGenerated: string): boolean {
  return comparable(found.text) !== comparable(lastGenerated);
}

function comparable(navigation: string): string {
  const markup = navigation.replaceAll(/<!--[^]*?-->/g, '').replaceAll(/\s*\/>/g, '>');
  const pieces = markup.split(/(<[^<>]*>)/);
  return pieces
    .map((piece) => (piece.startsWith('<') ? piece : plainText(piece)).replaceAll(/[\s\u00a0]+/g, ' ').trim())
    .filter((piece) => piece !== '')
    .join('\n');
}

import { decodeEntities } from '../../basics/decode-entities.js';

/** What a piece of inline HTML says: tags left out, entities as characters. */
export function plainText(html: string): string {
  return decodeEntities(html.replaceAll(/<\/?[a-z][^<>]*>/gi, ''));
}

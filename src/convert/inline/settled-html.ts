import { decodeEntities } from '../../basics/decode-entities.js';
import { escapeText } from './escape-html.js';
import { rawFlow } from './raw-tags.js';

/** Phrasing HTML as a browser would write it back, text and tags; undefined when it would rearrange it. */
export function settledHtml(html: string): string | undefined {
  const tags = rawFlow(html, 'phrasing');
  return tags?.replace(
    /(<[^>]*>)|([^<]+)/g,
    (_, tag: string | undefined, text: string) => tag ?? escapeText(decodeEntities(text)),
  );
}

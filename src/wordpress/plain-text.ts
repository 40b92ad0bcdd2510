import { decodeEntities } from '../basics/decode-entities.js';

/** A server's message as one plain line of at most 300 characters: no markup, nothing a terminal would obey. */
export function plainText(html: string): string {
  const text = decodeEntities(html.slice(0, 5000).replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/gi, ' '));
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

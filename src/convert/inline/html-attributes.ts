import { unescapeHtml } from './unescape-html.js';

const attribute = /\s+([a-zA-Z_:][a-zA-Z0-9_.:-]*)(?:="([^"]*)")?/y;

/**
 * The attributes of a tag's source in their order, unescaped, when they are written as a browser serialises
 * them (double quotes, nothing between); undefined otherwise, or when one comes twice.
 */
export function htmlAttributes(source: string): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  let at = 0;
  while (at < source.length) {
    attribute.lastIndex = at;
    const match = attribute.exec(source);
    if (!match?.[1]) return /^\s*\/?$/.test(source.slice(at)) ? found : undefined;
    if (found.has(match[1])) return undefined;
    found.set(match[1], unescapeHtml(match[2] ?? ''));
    at = attribute.lastIndex;
  }
  return found;
}

import { decodeEntities } from '../../basics/decode-entities.js';

const token =
  /<!--[^<]*?-->|<\/?[a-zA-Z](?:[^<>"']|"[^"<]*"|'[^'<]*')*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|[\p{L}\p{N}\p{M}]+|\s+|[^]/giu;

/** Words, tags, entities, runs of white space and single signs: joined, they are the text. */
export function wordTokens(text: string): readonly string[] {
  return text.match(token) ?? [];
}

/**
 * What a token is for finding the same place in another form of a text: white space is white space, a tag its name, an entity its
 * character, and the signs that Markdown takes for each other are one.
 */
export function looseKey(token: string): string {
  if (/^\s/.test(token)) return token.split('\n').length > 2 ? '\n\n' : ' ';
  if (token.startsWith('<!--')) return /^<!--\s*\/?[\w:/-]*/.exec(token)?.[0].replace(/\s/g, '') ?? token;
  if (token.length > 2 && token.startsWith('<'))
    return /^<\/?[a-z\d]+/i.exec(token)?.[0].toLowerCase() ?? token;
  if (token.length > 2 && token.startsWith('&')) return decodeEntities(token);
  return token === '_' || token === '-' || token === '+' ? '*' : token;
}

import MarkdownIt from 'markdown-it';

const { unescapeAll } = new MarkdownIt().utils;

/** Text with every HTML character reference in its place decoded. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(/&#?\w{1,32};/g, (entity) => unescapeAll(entity)) : text;
}

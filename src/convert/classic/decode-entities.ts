import MarkdownIt from 'markdown-it';

const { utils } = new MarkdownIt();
const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Text with the characters that its entities stand for. */
export function decodeEntities(html: string): string {
  return html.includes('&') ? html.replace(entity, (source) => utils.unescapeAll(source)) : html;
}

import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';

const { document } = new JSDOM('').window;
const markdownIt = new MarkdownIt({ html: true, linkify: true });
/** Where footnotes are known, as on GitHub, `[^1]: note` never defines a link. */
const FOOTNOTE = /^( {0,3}\[\^)/gm;
const BLOCK =
  'address|blockquote|body|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|html|iframe|li|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul';
const AROUND_BLOCKS = new RegExp(`\\s*(</?(?:${BLOCK})\\b[^>]*>)\\s*`, 'g');

/**
 * What a plain Markdown viewer shows: the HTML as a browser reads it, so that `<br />` is `<br>`, with the white space that
 * it ignores made alike (never inside `<pre>`).
 */
export function rendered(markdown: string): string {
  const template = document.createElement('template');
  template.innerHTML = markdownIt.render(markdown.replace(FOOTNOTE, '\\$1'));
  return template.innerHTML
    .split(/(<pre\b[\s\S]*?<\/pre>)/)
    .map((part) => (part.startsWith('<pre') ? part : collapsed(part)))
    .join('');
}

function collapsed(html: string): string {
  return html
    .replace(/[ \t\n\r\f]+/g, ' ')
    .replace(AROUND_BLOCKS, '$1')
    .replaceAll('<br> ', '<br>')
    .trim();
}

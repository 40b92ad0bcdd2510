import MarkdownIt from 'markdown-it';

const markdownIt = new MarkdownIt({ html: true, linkify: true });
const BLOCK =
  'address|blockquote|body|dd|details|div|dl|dt|figcaption|figure|h[1-6]|hr|html|iframe|li|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul';
const AROUND_BLOCKS = new RegExp(`\\s*(</?(?:${BLOCK})\\b[^>]*>)\\s*`, 'g');

/** What a plain Markdown viewer shows, with the white space that HTML ignores made alike (never inside `<pre>`). */
export function rendered(markdown: string): string {
  return comparable(markdownIt.render(markdown));
}

/** HTML with the white space between and around block tags taken out and the rest made single spaces. */
export function comparable(html: string): string {
  return html
    .split(/(<pre\b[\s\S]*?<\/pre>)/)
    .map((part) =>
      part.startsWith('<pre') ? part : part.replace(/\s+/g, ' ').replace(AROUND_BLOCKS, '$1').trim(),
    )
    .join('');
}

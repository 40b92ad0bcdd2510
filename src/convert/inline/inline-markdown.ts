import { escapeMarkdown } from './escape-markdown.js';

/** Markdown of phrasing HTML: what Markdown has no sign for stays as the HTML it is. */
export function inlineMarkdown(html: string): string {
  return html
    .split(/(<[^>]*>)/)
    .map((part, index) => (index % 2 ? part : escapeMarkdown(part)))
    .join('');
}

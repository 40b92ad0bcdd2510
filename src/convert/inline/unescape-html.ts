const known: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': '\u00a0',
};

/** Text of HTML as `escapeText` and `escapeAttribute` write it; other entities stay as they are. */
export function unescapeHtml(html: string): string {
  return html.includes('&')
    ? html.replace(/&(?:amp|lt|gt|quot|nbsp);/g, (entity) => known[entity] ?? entity)
    : html;
}

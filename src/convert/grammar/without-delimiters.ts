/** HTML in which no comment is a block delimiter: those that look like one are shown as text. */
export function withoutDelimiters(html: string): string {
  return html.includes('wp:') ? html.replace(/<(?=!--\s+\/?wp:)/g, '&lt;') : html;
}

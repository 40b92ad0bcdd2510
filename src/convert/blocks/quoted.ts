/** The lines of a Markdown text behind `>`. */
export function quoted(markdown: string): string {
  return markdown.replace(/^/gm, '> ').replace(/^> $/gm, '>');
}

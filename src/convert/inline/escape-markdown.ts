/** Text with a backslash before whatever Markdown would read as a sign. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]~#+\-!|]/g, '\\$&');
}

const sign = /^(<p>)?\[([ xX])\](?=[ \t])/;
const box = /^<input type="checkbox" disabled=""(?: checked="(checked)?")?>(?=[ \t])/;

/** The HTML of a list item whose Markdown begins with `[ ]` or `[x]`, with a checkbox for it. */
export function taskHtml(html: string, markdown: string): string {
  if (!/^\[[ xX]\][ \t]/.test(markdown)) return html;
  return html.replace(sign, (_, paragraph: string | undefined, mark: string) => {
    const checked = { ' ': '', x: ' checked=""', X: ' checked="checked"' }[mark] ?? '';
    return `${paragraph ?? ''}<input type="checkbox" disabled=""${checked}>`;
  });
}

/** The Markdown of a list item, with `[ ]` for the checkbox that it begins with. */
export function taskMarkdown(markdown: string): string {
  if (/^\[[ xX]\]\s/.test(markdown)) return `\\${markdown}`;
  return markdown.replace(box, (tag, big: string | undefined) =>
    big ? '[X]' : tag.includes('checked') ? '[x]' : '[ ]',
  );
}

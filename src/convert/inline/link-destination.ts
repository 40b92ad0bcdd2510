/** Whether an address may stand in a link or an image: no scripts, and of data only pictures. */
export function isSafeAddress(href: string): boolean {
  return !/^\s*(?:vbscript|javascript|file|data(?!:image\/)):/i.test(href);
}

/** An address as it stands between the parentheses of a link; undefined when Markdown would change it. */
export function linkDestination(href: string): string | undefined {
  const forbidden = href.startsWith('data:') ? /[\n\r\t<>\\]/ : /[\s"<>\\`]/;
  if (forbidden.test(href) || !isSafeAddress(href)) return undefined;
  const escaped = href.replace(/&(?=#?\w{1,32};)/g, '\\&');
  return href === '' || (balanced(escaped) && !href.includes(' ')) ? escaped : `<${escaped}>`;
}

/** Text between the double quotes of a title. */
export function escapeTitle(title: string): string {
  return title.replace(/["\\]|&(?=#?\w{1,32};)/g, '\\$&');
}

function balanced(href: string): boolean {
  let depth = 0;
  for (const character of href) {
    if (character === '(') depth++;
    if (character === ')' && --depth < 0) return false;
    if (depth > 30) return false;
  }
  return depth === 0;
}

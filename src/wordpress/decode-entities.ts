const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** What WordPress's esc_html and wptexturize escaped, as text again; an entity it does not write stays as it is. */
export function decodeEntities(html: string): string {
  return html.replace(/&(#?[\da-z]{1,8});/gi, (entity, name: string) => {
    if (!name.startsWith('#')) return named[name] ?? entity;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}

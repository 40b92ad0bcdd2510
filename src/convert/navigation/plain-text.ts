const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** What a piece of inline HTML says: tags left out, entities as characters. */
export function plainText(html: string): string {
  return html.replaceAll(/<\/?[a-z][^<>]*>/gi, '').replaceAll(/&(#?[a-z\d]+);/gi, decoded);
}

function decoded(entity: string, name: string): string {
  if (!name.startsWith('#')) return Object.hasOwn(named, name) ? (named[name] ?? entity) : entity;
  const code = Number(name.slice(1).replace(/^x/i, '0x'));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}

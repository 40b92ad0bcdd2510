/** What may be a reference other than a link with its address behind it: a definition, a wikilink, a tag with an address. */
const other = /\]:|\[\[|<(?:a|img|source|video|audio|iframe|embed)[\s/]/i;
const full = /\s*<?(?:https?:\/\/([a-z\d.-]+(?::\d+)?)(?=[/?#)>\s])|mailto:)/iy;

/**
 * The hosts that a Markdown body links to, in lower case, where it is plain to see that every reference in it is a full
 * address; undefined where only reading it would tell. Bare addresses are not looked at: they stay as they are written.
 */
export function addressHosts(markdown: string): ReadonlySet<string> | undefined {
  if (other.test(markdown)) return undefined;
  const hosts = new Set<string>();
  for (let at = markdown.indexOf(']('); at >= 0; at = markdown.indexOf('](', at + 2)) {
    full.lastIndex = at + 2;
    const found = full.exec(markdown);
    if (!found) return undefined;
    if (found[1] !== undefined) hosts.add(found[1].toLowerCase());
  }
  return hosts;
}

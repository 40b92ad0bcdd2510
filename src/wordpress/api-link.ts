const rel = 'https://api.w.org/';

/** The address of the API that a page names, in its Link header or its head; resolved against nothing, trusted in nothing. */
export function apiLink(linkHeader: string | undefined, html: string): string | undefined {
  return fromHeader(linkHeader ?? '') ?? fromHtml(html);
}

function fromHeader(header: string): string | undefined {
  for (const [, address, parameters] of header.matchAll(/<([^>]*)>\s*((?:;[^,<]*)*)/g)) {
    if (parameters?.includes(rel)) return address;
  }
  return undefined;
}

function fromHtml(html: string): string | undefined {
  for (const [tag] of html.slice(0, 500_000).matchAll(/<link\b[^>]*>/gi)) {
    if (!tag.includes(rel)) continue;
    const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag);
    const address = href?.[1] ?? href?.[2] ?? href?.[3];
    if (address) return address.replaceAll('&amp;', '&').replaceAll('&#038;', '&');
  }
  return undefined;
}

import { decodeEntities } from '../../basics/decode-entities.js';

/** One style sheet of a page, in the order of the page: its text, or where it is. */
export type FoundStyle = { readonly css: string } | { readonly href: string };

const tags = /<style\b([^>]*)>([\s\S]*?)<\/style\s*>|<link\b([^>]*)>/gi;

/** The style sheets that a page of a site names or holds; those for print are none of them. */
export function findStyles(html: string): readonly FoundStyle[] {
  return [...html.matchAll(tags)].flatMap(([, styleTag, css, linkTag]): FoundStyle[] => {
    const tag = linkTag ?? styleTag ?? '';
    if (/^print$/i.test(attribute(tag, 'media') ?? '')) return [];
    if (css !== undefined) return [{ css }];
    const href = attribute(tag, 'href');
    const isSheet = /^stylesheet$/i.test(attribute(tag, 'rel') ?? '');
    return isSheet && href !== undefined ? [{ href }] : [];
  });
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? undefined : decodeEntities(value);
}

/** A style sheet whose relative addresses are made whole, so that it can stand anywhere. */
export function withWholeAddresses(css: string, from: string): string {
  return css.replace(/url\(\s*(["']?)([^"')]+)\1\s*\)/gi, (whole, _quote: string, address: string) =>
    /^(?:data:|#)/i.test(address) || !URL.canParse(address, from)
      ? whole
      : `url("${new URL(address, from).href.replaceAll('"', '%22')}")`,
  );
}

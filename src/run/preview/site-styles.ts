import type { Site } from '../../model/site.js';
import { findStyles, withWholeAddresses } from './find-styles.js';

/** Bytes of one page or style sheet, and how many sheets of a page count. */
const limit = 4_000_000;
const most = 60;

/**
 * How the blocks of a site look, as one style sheet: WordPress's block library, then all that a page of the site holds
 * or names (the theme's global styles from theme.json among them). Only reads; what is not there, or lies on another
 * host, is left out.
 */
export async function siteStyles(site: Site, page: string): Promise<string> {
  const html = (await text(site, page)) ?? '';
  const { url } = await site.facts();
  const library = `${includesOf(html) ?? `${url}/wp-includes/`}css/dist/block-library/style.min.css`;
  const found = findStyles(html).slice(0, most);
  const sheets = await Promise.all([
    sheetAt(site, library),
    ...found.map((style) =>
      'css' in style ? withWholeAddresses(style.css, page) : sheetAt(site, style.href, page),
    ),
  ]);
  return sheets.join('\n');
}

async function sheetAt(site: Site, address: string, page = address): Promise<string> {
  if (!URL.canParse(address, page)) return '';
  const whole = new URL(address, page).href;
  return withWholeAddresses((await text(site, whole)) ?? '', whole);
}

async function text(site: Site, address: string): Promise<string | undefined> {
  const bytes = await site.download(address, limit);
  return bytes && new TextDecoder().decode(bytes);
}

/** Where this site keeps WordPress's own files, which need not be beside its pages. */
function includesOf(html: string): string | undefined {
  return /["'](https?:\/\/[^"'\s]+\/wp-includes\/)/.exec(html)?.[1];
}

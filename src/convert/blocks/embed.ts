import { writeBlock } from '../grammar/write-block.js';
import { bracesAt, writeBraces, type Braces } from '../inline/braces.js';
import { escapeText } from '../inline/escape-html.js';
import { unescapeHtml } from '../inline/unescape-html.js';
import type { Token } from '../markdown/token.js';
import type { BlockFile, Writing } from './block-file.js';
import { providerOf } from './embed-providers.js';

const WIDE = 'wp-embed-aspect-16-9 wp-has-aspect-ratio';
const figure =
  /^\n<figure class="[^"]*"><div class="wp-block-embed__wrapper">\n(https?:\/\/[^\s<]+)\n<\/div>(?:<figcaption class="wp-element-caption">([^]*)<\/figcaption>)?<\/figure>\n$/;
const keys = ['type', 'provider', 'responsive', 'align', 'class', 'caption'];

interface Embed {
  readonly url: string;
  readonly type?: string | undefined;
  readonly providerNameSlug?: string | undefined;
  readonly responsive?: boolean | undefined;
  readonly align?: string | undefined;
  readonly className?: string | undefined;
}

/**
 * A bare address alone in its paragraph; what the editor notes of it beyond what its host tells stands in
 * braces.
 */
export const embed: BlockFile = {
  tokens: ['paragraph_open'],
  names: ['core/embed'],

  fromMarkdown(run, writing) {
    const found = addressOf(run.tokens[run.from + 1]);
    if (!found || [...found.braces.keys()].some((key) => !keys.includes(key))) return undefined;
    return markup(embedOf(found.url, found.braces), found.braces.get('caption'), writing);
  },

  toMarkdown(block, reading) {
    const match = figure.exec(block.innerHTML);
    const url = match && unescapeHtml(match[1]!);
    if (!url || block.attrs?.['url'] !== url || !/^https?:\/\/[^\s<>"`\\{}]+$/.test(url)) return undefined;
    const braces = bracesOf(block.attrs as unknown as Embed);
    if (!braces) return undefined;
    if (match[2]) braces.set('caption', reading.inline(match[2], { line: true }));
    return braces.size > 0 ? `${url} ${writeBraces(braces)}` : url;
  },
};

function addressOf(inline: Token | undefined): { url: string; braces: Braces } | undefined {
  const [open, text, close] = inline?.children ?? [];
  const url = open?.attrGet('href');
  if (open?.markup !== 'linkify' || !inline || !close || typeof url !== 'string' || text?.content !== url)
    return undefined;
  if (!/^https?:/i.test(url)) return undefined;
  if (inline.content === url) return { url, braces: new Map() };
  const found = bracesAt(inline.content, url.length + 1);
  const isWhole =
    inline.content.startsWith(`${url} {`) && url.length + 1 + (found?.length ?? 0) === inline.content.length;
  return found && isWhole ? { url, braces: found.braces } : undefined;
}

/** What a bare address stands for: braces that are given at all say everything. */
function embedOf(url: string, braces: Braces): Embed {
  const provider = providerOf(url);
  const given = [...braces.keys()].filter((key) => key !== 'caption' && key !== 'align').length > 0;
  const align = braces.get('align');
  if (given) {
    const className = braces.get('class') === 'wide' ? WIDE : braces.get('class');
    const responsive = braces.get('responsive') === 'no' ? undefined : true;
    const providerNameSlug = braces.get('provider');
    return { url, type: braces.get('type'), providerNameSlug, responsive, align, className };
  }
  if (!provider) return { url, align };
  const className = provider.type === 'video' ? WIDE : undefined;
  return { url, type: provider.type, providerNameSlug: provider.slug, responsive: true, align, className };
}

function markup(embed: Embed, caption: string | undefined, writing: Writing): string {
  const { url, type, providerNameSlug: slug, align, className } = embed;
  const classes = ['wp-block-embed', align && `align${align}`, type && `is-type-${type}`];
  const names = classes.concat(slug ? [`is-provider-${slug}`, `wp-block-embed-${slug}`] : [], className);
  const text = caption
    ? `<figcaption class="wp-element-caption">${writing.phrasing(caption)}</figcaption>`
    : '';
  const html = `<div class="wp-block-embed__wrapper">\n${escapeText(url)}\n</div>${text}`;
  const attrs = { url, type, providerNameSlug: slug, responsive: embed.responsive, align, className };
  return writeBlock(
    'core/embed',
    attrs,
    `<figure class="${names.filter(Boolean).join(' ')}">${html}</figure>`,
  );
}

function bracesOf(attrs: Embed): Map<string, string> | undefined {
  const { url, type, providerNameSlug, responsive, align, className, ...others } = attrs;
  if (Object.keys(others).length > 0) return undefined;
  const usual = embedOf(url, new Map());
  const same = (['type', 'providerNameSlug', 'responsive', 'className'] as const).every(
    (key) => attrs[key] === usual[key],
  );
  const own = {
    type,
    provider: providerNameSlug,
    responsive: responsive ? undefined : 'no',
    class: className === WIDE ? 'wide' : className,
  };
  const entries = Object.entries({ ...(same ? {} : own), align });
  return new Map(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

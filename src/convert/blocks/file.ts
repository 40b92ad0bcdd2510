import { savedAttribute } from '../grammar/saved-attribute.js';
import { writeBlock } from '../grammar/write-block.js';
import { writeBraces } from '../inline/braces.js';
import { bracesOf } from '../inline/inline-html.js';
import { linkDestination } from '../inline/link-destination.js';
import { unescapeHtml } from '../inline/unescape-html.js';
import type { Token } from '../markdown/token.js';
import type { BlockFile } from './block-file.js';

const box =
  /^\n<div class="wp-block-file"><a(?: id="wp-block-file--media-([\w-]+)")? href="([^"]*)">([^]*?)<\/a>(?:<a href="\2" class="wp-block-file__button wp-element-button" download(?: aria-describedby="wp-block-file--media-\1")?>([^]*?)<\/a>)?<\/div>\n$/;
const keys = ['class', 'id', 'media', 'button'];

/**
 * `[name](address){.file id=203}` alone in its paragraph: a file to download. `button` is its words when
 * they are not “Download”, or no.
 */
export const file: BlockFile = {
  tokens: ['paragraph_open'],
  names: ['core/file'],

  fromMarkdown(run, writing) {
    const children = run.tokens[run.from + 1]?.children ?? [];
    const open = children[0];
    const braces = open?.type === 'link_open' ? bracesOf(open) : new Map<string, string>();
    const closing = children.findIndex(({ type }) => type === 'link_close');
    if (braces.get('class') !== 'file' || closing !== children.length - 1) return undefined;
    const id = braces.get('id');
    if ([...braces.keys()].some((key) => !keys.includes(key)) || (id && !/^[1-9]\d{0,14}$/.test(id)))
      return undefined;
    const [media, words, href] = [braces.get('media'), braces.get('button'), String(open!.attrGet('href'))];
    const name = writing.inline({ ...open, children: children.slice(1, -1) } as unknown as Token);
    const attrs = {
      id: id ? Number(id) : undefined,
      href,
      showDownloadButton: words === 'no' ? false : undefined,
    };
    const mark = media ? ` id="wp-block-file--media-${media}"` : '';
    const link = `<a${mark} href="${savedAttribute(href)}">${name}</a>`;
    const described = media ? ` aria-describedby="wp-block-file--media-${media}"` : '';
    const classes = 'class="wp-block-file__button wp-element-button"';
    const text = writing.phrasing(words ?? 'Download');
    const button = `<a href="${savedAttribute(href)}" ${classes} download${described}>${text}</a>`;
    return writeBlock(
      'core/file',
      attrs,
      `<div class="wp-block-file">${link}${words === 'no' ? '' : button}</div>`,
    );
  },

  toMarkdown(block, reading) {
    const match = box.exec(block.innerHTML);
    const destination = match ? linkDestination(unescapeHtml(match[2]!)) : undefined;
    if (!match || destination === undefined) return undefined;
    const { id } = block.attrs ?? {};
    const words = match[4] === undefined ? 'no' : reading.inline(match[4], { line: true });
    const entries = Object.entries({
      class: 'file',
      id,
      media: match[1],
      button: words === 'Download' ? undefined : words,
    });
    const braces = new Map(
      entries.filter((one) => one[1] !== undefined).map(([key, value]) => [key, String(value)]),
    );
    return `[${reading.inline(match[3]!, { label: true, line: true })}](${destination})${writeBraces(braces)}`;
  },
};

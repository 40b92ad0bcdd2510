import { savedAttribute } from '../grammar/saved-attribute.js';
import { writeBlock } from '../grammar/write-block.js';
import { imageMarkdown } from '../inline/image-inline.js';
import { altOf, bracesOf } from '../inline/inline-html.js';
import { linkDestination } from '../inline/link-destination.js';
import { unescapeHtml } from '../inline/unescape-html.js';
import type { BlockFile } from './block-file.js';
import { playedKind } from './played-kind.js';

/** `![](song.mp3 "caption"){id=5}` alone in its paragraph. */
export const audio: BlockFile = mediaFile('audio');

/** `![](clip.mp4 "caption"){id=5}` alone in its paragraph. */
export const video: BlockFile = mediaFile('video');

function mediaFile(kind: 'audio' | 'video'): BlockFile {
  const figure = new RegExp(
    `^\\n<figure class="wp-block-${kind}"><${kind} controls src="([^"]*)"></${kind}>` +
      '(?:<figcaption class="wp-element-caption">([^]*)</figcaption>)?</figure>\\n$',
  );
  return {
    tokens: ['paragraph_open'],
    names: [`core/${kind}`],

    fromMarkdown(run, writing) {
      const [token, ...rest] = run.tokens[run.from + 1]?.children ?? [];
      if (token?.type !== 'image' || rest.length > 0 || altOf(token)) return undefined;
      const [src, title, braces] = [String(token.attrGet('src')), token.attrGet('title'), bracesOf(token)];
      const id = braces.get('id');
      if (playedKind(src) !== kind || braces.size > (id ? 1 : 0) || (id && !/^[1-9]\d{0,14}$/.test(id)))
        return undefined;
      const caption = title
        ? `<figcaption class="wp-element-caption">${writing.phrasing(String(title))}</figcaption>`
        : '';
      const player = `<${kind} controls src="${savedAttribute(src)}"></${kind}>`;
      const html = `<figure class="wp-block-${kind}">${player}${caption}</figure>`;
      return writeBlock(`core/${kind}`, { id: id ? Number(id) : undefined }, html);
    },

    toMarkdown(block, reading) {
      const match = figure.exec(block.innerHTML);
      const { id, ...others } = block.attrs ?? {};
      const destination = match ? linkDestination(unescapeHtml(match[1]!)) : undefined;
      if (destination === undefined || Object.keys(others).length > 0) return undefined;
      const title = match?.[2] ? reading.inline(match[2], { line: true }) : undefined;
      const braces = new Map(id === undefined ? [] : [['id', String(Number(id))]]);
      return imageMarkdown({ alt: '', destination, title, braces });
    },
  };
}

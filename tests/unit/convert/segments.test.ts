import { describe, expect, it } from 'vitest';
import { convertSegments } from '../../../src/convert/segments/convert-segments.js';
import { markdownSegments } from '../../../src/convert/segments/markdown-segments.js';
import type { Segment } from '../../../src/convert/segments/segment.js';
import { toMarkdown } from '../../../src/convert/to-markdown.js';

const paragraph = (text: string) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`;
const group = `<!-- wp:group -->\n<div class="wp-block-group">${paragraph('in')}\n\n${paragraph('side')}</div>\n<!-- /wp:group -->`;
const content = `${paragraph('Ink')}\n${group}\n\nloose`;
const joined = (segments: readonly Segment[], side: 'content' | 'markdown') =>
  segments.map((segment) => segment[side]).join('');

describe('segments of a content', () => {
  const segments = convertSegments(content);

  it('join to the content and to its Markdown', () => {
    expect(joined(segments, 'content')).toBe(content);
    expect(joined(segments, 'markdown')).toBe(toMarkdown(content));
  });

  it('are blocks, the edges of containers around what is inside, and spaces', () => {
    const kinds = segments.filter(({ kind }) => kind !== 'space').map(({ kind }) => kind);
    expect(kinds).toEqual(['block', 'open', 'block', 'block', 'close', 'block']);
  });

  it('never have two spaces in a row', () => {
    expect(
      segments.some(({ kind }, index) => kind === 'space' && segments[index + 1]?.kind === 'space'),
    ).toBe(false);
  });

  it('are cut where their Markdown is cut', () => {
    const back = markdownSegments(joined(segments, 'markdown'));
    expect(back.map(({ kind, markdown }) => [kind, markdown])).toEqual(
      segments.map(({ kind, markdown }) => [kind, markdown]),
    );
    expect(joined(back, 'content')).toBe(content);
  });

  it('say which stand as markup', () => {
    expect(segments.filter(({ carried }) => carried).map(({ kind }) => kind)).toEqual([
      'open',
      'close',
      'block',
    ]);
  });
});

describe('segments of a Markdown body', () => {
  it('keep link definitions in the spaces', () => {
    const markdown = 'See [ink].\n\n[ink]: https://ink.test/\n\nEnd.\n';
    const segments = markdownSegments(markdown);
    expect(joined(segments, 'markdown')).toBe(markdown);
    expect(segments.map(({ kind }) => kind)).toEqual(['block', 'space', 'block', 'space']);
    expect(segments[0]?.content).toBe(paragraph('See <a href="https://ink.test/">ink</a>.'));
  });

  it('are none for nothing', () => {
    expect(markdownSegments('')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { CarriedNote } from '../../../src/convert/options.js';
import { toBlocks } from '../../../src/convert/to-blocks.js';
import { toMarkdown } from '../../../src/convert/to-markdown.js';

const paragraph = (text: string) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`;
const plate = '<!-- wp:press/plate {"metal":"zinc"} -->\n<p>cold</p>\n<!-- /wp:press/plate -->';

describe('what has no Markdown', () => {
  it.each([
    ['an unknown block', plate],
    ['a block without content', '<!-- wp:latest-posts {"order":"asc"} /-->'],
    ['an old heading', '<!-- wp:heading -->\n<h2>Ink</h2>\n<!-- /wp:heading -->'],
    [
      'a styled paragraph',
      '<!-- wp:paragraph {"dropCap":true} -->\n<p class="has-drop-cap">Ink</p>\n<!-- /wp:paragraph -->',
    ],
  ])('stands in it as its markup: %s', (_, content) => {
    expect(toMarkdown(content)).toBe(`${content}\n`);
    expect(toBlocks(`${content}\n`)).toBe(content);
  });

  it('stands beside prose', () => {
    const content = `${paragraph('Before.')}\n\n${plate}\n\n${paragraph('After.')}`;
    expect(toMarkdown(content)).toBe(`Before.\n\n${plate}\n\nAfter.\n`);
  });

  it('is told, with its line and why', () => {
    const told: CarriedNote[] = [];
    toMarkdown(`${paragraph('One')}\n\n${plate}\n\nloose`, { onCarried: (note) => told.push(note) });
    expect(told.map(({ line, block }) => [line, block])).toEqual([
      [3, 'press/plate'],
      [7, undefined],
    ]);
    expect(told.every(({ reason }) => reason.length > 0)).toBe(true);
  });

  it('is found neither in a code sample nor in a quote', () => {
    const markdown = '```\n<!-- wp:group -->\n```\n\nText.\n';
    expect(toBlocks(markdown)).toContain('<code>&lt;!-- wp:group --&gt;</code>');
    expect(toMarkdown(toBlocks(markdown))).toBe(markdown);
  });

  it('never lets a comment in raw HTML become a delimiter', () => {
    expect(toBlocks('<div>\n<!-- wp:group -->\n</div>\n')).toContain('&lt;!-- wp:group -->');
  });
});

describe('every byte comes back', () => {
  it.each([
    ['text outside every block', `loose <b>text</b>\n\n${paragraph('x')}\n`],
    ['one line ending between blocks', `${paragraph('x')}\n${paragraph('y')}`],
    ['white space at both ends', `\n\n${paragraph('x')}\n \t\n`],
    ['CR LF everywhere', `${paragraph('x *y*')}\n\n${plate}`.replaceAll('\n', '\r\n')],
    ['CR LF in one place', `${paragraph('x')}\r\n\n${paragraph('y\r\nz')}`],
    ['a block that is never closed', `${paragraph('x')}\n\n<!-- wp:group -->\n<div>${paragraph('y')}`],
    ['a stray closer', `${paragraph('x')}<!-- /wp:group -->\n${paragraph('y')}`],
    ['attributes that are no JSON', '<!-- wp:image {"id":} -->\n<img>\n<!-- /wp:image -->'],
    ['NUL and lone surrogates', paragraph('a\0b\ud800c')],
    ['our own markers as text', `<!-- galley:raw -->\nx\n<!-- /galley:raw -->\n${paragraph('y')}`],
    ['Markdown signs', paragraph('# no *heading* [x](y) `z` \\ _a_ 1. | ~~b~~ &amp;amp; &lt;i&gt;')],
    ['space that Markdown would drop', `${paragraph(' x ')}\n\n${paragraph('a  b\n  c')}`],
    ['hard spaces of both kinds', paragraph('a&nbsp;b\u00a0c')],
    [
      'an odd container',
      `<!-- wp:group -->\n<div>\n\t${paragraph('x')}  text ${paragraph('y')}</div>\n<!-- /wp:group -->`,
    ],
  ])('of %s', (_, content) => {
    expect(toBlocks(toMarkdown(content))).toBe(content);
  });
});

describe('line endings of a Markdown file', () => {
  it('are no part of the text', () => {
    const markdown = '# Ink\n\nOn\npaper.\n\n```\na\nb\n```\n';
    expect(toBlocks(markdown.replaceAll('\n', '\r\n'))).toBe(toBlocks(markdown));
    expect(toBlocks(markdown.replaceAll('\n', '\r'))).toBe(toBlocks(markdown));
  });
});

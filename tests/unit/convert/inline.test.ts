import { describe, expect, it } from 'vitest';
import { inlineMarkdown } from '../../../src/convert/inline/inline-markdown.js';
import { toBlocks } from '../../../src/convert/to-blocks.js';

/** The HTML of a paragraph that is this Markdown. */
const html = (markdown: string) =>
  /^<!-- wp:paragraph -->\n<p>([^]*)<\/p>\n<!-- \/wp:paragraph -->$/.exec(toBlocks(markdown))?.[1];

describe('phrasing, both ways', () => {
  it.each([
    ['**bold** and *italic*', '<strong>bold</strong> and <em>italic</em>'],
    ['*__a__ b*', '<em><strong>a</strong> b</em>'],
    ['**_both_**', '<strong><em>both</em></strong>'],
    ['~~old~~', '<s>old</s>'],
    ['`a < b`', '<code>a &lt; b</code>'],
    ['``a`b``', '<code>a`b</code>'],
    ['one\\\ntwo', 'one<br>two'],
    ['one\ntwo', 'one\ntwo'],
    [
      '<https://ink.test/?a=1&b=2>',
      '<a href="https://ink.test/?a=1&amp;b=2">https://ink.test/?a=1&amp;b=2</a>',
    ],
    ['[a](</b(c>)', '<a href="/b(c">a</a>'],
    ['[a](b "c \\"d\\"")', '<a href="b" title="c &quot;d&quot;">a</a>'],
    ['[a](b){target=_blank}', '<a href="b" target="_blank" rel="noreferrer noopener">a</a>'],
    ['[a](b){target=_blank rel=none}', '<a href="b" target="_blank">a</a>'],
    ['[![x](y)](z) text', '<a href="z"><img src="y" alt="x"></a> text'],
    ['a ![x](y){id=3 width=32} b', 'a <img class="wp-image-3" style="width: 32px;" src="y" alt="x"> b'],
    ['H<sub>2</sub>O', 'H<sub>2</sub>O'],
    ['<b>old</b> <span class="x">tag</span>', '<b>old</b> <span class="x">tag</span>'],
    ['a&nbsp;b&#xA0;c', 'a&nbsp;b\u00a0c'],
    ['日本**語**です', '日本<strong>語</strong>です'],
    ['ends with a space&#32;', 'ends with a space '],
    ['$a_1 * b_2$ costs $5', '$a_1 * b_2$ costs $5'],
  ])('%s', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
    expect(inlineMarkdown(expected)).toBe(markdown);
  });

  it.each([
    ['3 < 5 & 7 > 2', '3 &lt; 5 &amp; 7 &gt; 2'],
    ['snake_case, 2 * 3, [1], a! b', 'snake_case, 2 * 3, [1], a! b'],
    ['C:\\dir, half\\way', 'C:\\dir, half\\way'],
    ['see [a] (b), 50% off', 'see [a] (b), 50% off'],
  ])('escapes nothing needless: %s', (markdown, text) => {
    expect(inlineMarkdown(text)).toBe(markdown);
    expect(html(markdown)).toBe(text);
  });

  it.each([
    '*a*',
    '_a_',
    '`a`',
    '[a](b)',
    '![a](b)',
    '~~a~~',
    '# a',
    '- a',
    '+ a',
    '1. a',
    '&gt; a',
    '---',
    '| a |\n|---|',
  ])('keeps %s as text', (text) => {
    expect(html(inlineMarkdown(text))).toBe(text);
  });

  it.each([
    '&lt;b&gt;',
    '&amp;amp;',
    'http://a.test',
    'me@a.test',
    'a\\*b',
    '[x]: y',
    '===',
    '$5 *or* $6',
    '![[a]]',
    '~~~',
  ])('keeps %s as text, too', (text) => {
    expect(html(inlineMarkdown(text))).toBe(text);
  });

  it.each([
    '**bold **x',
    'a<strong> b</strong>c',
    '<strong>"a"</strong>b',
    '<em>a</em><em>b</em>',
    '<strong>a</strong>*',
  ])('never lets a mark go wrong: %s', (text) => {
    expect(html(inlineMarkdown(text))).toBe(text);
  });
});

describe('raw tags in prose', () => {
  it('are written as a browser writes them', () => {
    expect(html("a<br />b <IMG SRC=x alt='y &ouml;'> <input disabled>")).toBe(
      'a<br>b <img src="x" alt="y ö"> <input disabled="">',
    );
  });

  it.each(['a <b>never closed', 'a </i> stray', 'a <div>block</div> inside', '<a href="x">a [b](c)</a>'])(
    'that a browser would rearrange make the whole raw HTML: %s',
    (markdown) => {
      expect(toBlocks(markdown)).toMatch(/^<!-- wp:html -->\n<p>[^]*<\/p>\n<!-- \/wp:html -->$/);
    },
  );

  it('never run a script from an address', () => {
    expect(html('[a](javascript:alert(1)) [b](data:text/html,x)')).not.toContain('href');
  });
});

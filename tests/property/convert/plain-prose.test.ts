import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlNodes } from '../../../src/convert/inline/html-nodes.js';
import { inlineHtml } from '../../../src/convert/inline/inline-html.js';
import { escapeLineStarts } from '../../../src/convert/inline/escape-line-starts.js';
import { nodesMarkdown } from '../../../src/convert/inline/inline-markdown.js';
import { plainHtml, plainMarkdown } from '../../../src/convert/inline/plain-prose.js';
import { createParser } from '../../../src/convert/markdown/parser.js';
import { toBlocks } from '../../../src/convert/to-blocks.js';
import { toMarkdown } from '../../../src/convert/to-markdown.js';
import type { Token } from '../../../src/convert/markdown/token.js';

const parser = createParser();

/** The long way: every rule of Markdown is asked. */
function readHtml(markdown: string): string {
  const tokens: Token[] = [];
  parser.inline.parse(markdown, parser, {}, tokens);
  return inlineHtml(tokens);
}

function writeMarkdown(html: string): string {
  return escapeLineStarts(nodesMarkdown(htmlNodes(html), { form: {}, before: '', after: '' }));
}

const words = fc.constantFrom(
  'ink',
  'Über',
  'a',
  'type 12',
  '3.',
  'proofs, proofs',
  'né',
  '一行',
  '“so”',
  "it's",
  '🖋',
  'and/or',
  'www.',
  '-',
  '\u2028',
  '\u3000',
  '\ufeff',
);
const signs = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  '.',
  ', ',
  ': ',
  ':',
  '! ',
  '!',
  '(',
  ')',
  '/',
  '//',
  '"',
  '?',
  '- ',
  '+ ',
  '1. ',
  '#',
  '&',
  '*',
  '_',
  '\\',
  '~',
  '\n',
  '\u00a0',
  '$',
  '{',
  '@',
  '[',
  ']',
);
const addresses = fc.constantFrom(
  'https://example.com/pencil',
  'http://a.test/?b=c_d_e#f',
  'https://e.test/a(b)',
  '/here',
  'javascript:1',
  'https://e.test/*x*',
);
const plain = fc.array(fc.oneof(words, words, signs), { maxLength: 4 }).map((parts) => parts.join(''));

function marked(wrap: (text: string) => readonly string[], link: (text: string, address: string) => string) {
  const phrase = fc.tuple(plain, fc.nat(1)).map(([text, kind]) => wrap(text)[kind]!);
  const linked = fc.tuple(plain, addresses).map(([text, address]) => link(text, address));
  return fc
    .array(fc.oneof(plain, fc.constant(' '), phrase, linked), { maxLength: 6 })
    .map((parts) => parts.join(''));
}

const html = marked(
  (text) => [`<em>${text}</em>`, `<strong>${text}</strong>`],
  (text, address) => `<a href="${address}">${text}</a>`,
);
const markdown = marked(
  (text) => [`*${text}*`, `**${text}**`],
  (text, address) => `[${text}](${address})`,
);

const block = fc.oneof(
  html.map((text) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`),
  fc.constantFrom(
    '<!-- wp:list -->\n<ul class="wp-block-list"><!-- wp:list-item -->\n<li>a</li>\n<!-- /wp:list-item --></ul>\n<!-- /wp:list -->',
    '<!-- wp:html -->\n<div>\n<!-- /wp:html -->',
    '<!-- wp:html -->\n<!-- open\n<!-- /wp:html -->',
    '<!-- wp:code -->\n<pre class="wp-block-code"><code>```</code></pre>\n<!-- /wp:code -->',
    '<!-- wp:quote -->\n<blockquote class="wp-block-quote"><!-- wp:paragraph -->\n<p>a</p>\n<!-- /wp:paragraph --></blockquote>\n<!-- /wp:quote -->',
    '<!-- wp:table -->\n<figure class="wp-block-table"><table class="has-fixed-layout"><tbody><tr><td>a</td></tr></tbody></table></figure>\n<!-- /wp:table -->',
    '<!-- wp:group --><div class="wp-block-group">',
    '</div><!-- /wp:group -->',
    '<!-- wp:image -->\n<figure class="wp-block-image"><img src="https://a.test/b.png" alt=""/></figure>\n<!-- /wp:image -->',
    '<!-- wp:paragraph {"dropCap":true} -->\n<p class="has-drop-cap">a</p>\n<!-- /wp:paragraph -->',
    '[a]: https://b.test',
    'text',
    '<p>text</p>',
    '~~~',
    '$$',
  ),
);
const space = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n', '', '\n\n\n', ' ');

describe('Plain prose', () => {
  it('is the Markdown that the long way writes, and comes back as the HTML it was', () => {
    fc.assert(
      fc.property(html, (source) => {
        const short = plainMarkdown(source);
        if (short === undefined) return;
        expect(short).toBe(writeMarkdown(source));
        expect(readHtml(short)).toBe(source);
        expect(plainHtml(short)).toBe(source);
      }),
      { numRuns: 20_000 },
    );
  });

  it('is the HTML that markdown-it reads', () => {
    fc.assert(
      fc.property(markdown, (source) => {
        const short = plainHtml(source);
        if (short !== undefined) expect(short).toBe(readHtml(source));
      }),
      { numRuns: 20_000 },
    );
  });

  it('stands among whatever blocks there are without a byte changed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(block, space), { maxLength: 6 }), (parts) => {
        const content = parts.flat().join('');
        expect(content.includes('<!-- wp:') ? toBlocks(toMarkdown(content)) : content).toBe(content);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    [
      'A galley *proof* is wet: **long** strips, and a [pencil](https://example.com/pencil)!',
      'A galley <em>proof</em> is wet: <strong>long</strong> strips, and a <a href="https://example.com/pencil">pencil</a>!',
    ],
    [
      '**Note:** 12 of “them” (or 14/15) — *all* 一行.',
      '<strong>Note:</strong> 12 of “them” (or 14/15) — <em>all</em> 一行.',
    ],
  ])('is what people write: %s', (text, written) => {
    expect(plainHtml(text)).toBe(written);
    expect(plainMarkdown(written)).toBe(text);
  });

  it.each([
    'a//b',
    'see http://a.test',
    'me@a.test',
    'a*b*c',
    '* a *',
    'x [a](b) y',
    '![a](https://b.test)',
    'a\nb',
    ' a',
    'a ',
    'a # b',
    'www.a.test',
    '[a](https://b.test){target=_blank}',
    '',
  ])('is not %j', (text) => {
    expect(plainHtml(text)).toBeUndefined();
  });

  it.each([
    '- a',
    '1. a',
    '12) a',
    '+ a',
    '# a',
    '> a',
    'a &amp; b',
    'a&nbsp;b',
    '<em>a <strong>b</strong></em>',
    'a<em>b</em>',
    '<em>a</em>b',
    '<em> a</em>',
    '<a href="https://b.test" rel="x">a</a>',
    'a<br>b',
  ])('is not the HTML %j', (text) => {
    expect(plainMarkdown(text)).toBeUndefined();
  });

  it.each(['\u3000', '\u2003', '\ufeff'])(
    'is more than the space %j alone: its line would look empty',
    (space) => {
      const content = `<!-- wp:paragraph -->\n<p>${space}</p>\n<!-- /wp:paragraph -->`;
      expect(toMarkdown(content)).toBe(`${content}\n`);
    },
  );

  it.each([': ', '*a* ', '<em>a</em> ', '[a](https://a.test) '])(
    '%j is read however often it stands there',
    (text) => {
      const source = text.repeat(5_000_000);
      expect(plainHtml(source)).toBeUndefined();
      expect(plainMarkdown(source)).toBeUndefined();
    },
  );

  it.each(['*a', '<em>a', '[a', '<a href="https://a.test">', 'a ', ': '])(
    '%j takes a time that grows with its length',
    (text) => {
      const began = performance.now();
      plainHtml(text.repeat(100_000 / text.length));
      plainMarkdown(text.repeat(100_000 / text.length));
      expect(performance.now() - began).toBeLessThan(5000);
    },
  );
});

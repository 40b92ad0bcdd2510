import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classicSegments } from '../../../src/convert/classic/classic-segments.js';
import { classicToMarkdown } from '../../../src/convert/classic/classic-to-markdown.js';
import { markdownToClassic } from '../../../src/convert/classic/markdown-to-classic.js';
import { plainForm } from '../../../src/convert/classic/same-classic.js';

const words = fc.constantFrom(
  'ship',
  'rose',
  '1. one',
  '# two',
  '- three',
  '*four*',
  '_five_',
  '`six`',
  '[x](y)',
  'a_b_c',
  '&lt;i&gt;',
  '&amp;',
  '&nbsp;',
  '&#8217;',
  '!',
  '\\',
  '|',
  '&hellip;',
  'https://a.example/b_c_d',
  '[code_x a="b"]',
  '👋',
  '日本語',
);
const inline = fc.oneof(
  { weight: 3, arbitrary: words },
  words.map((word) => `<em>${word}</em>`),
  words.map((word) => `<strong>${word}</strong>`),
  words.map((word) => `<a href="https://a.example/?x=1&amp;y=2" title="t">${word}</a>`),
  words.map((word) => `<sup class="k">${word}</sup>`),
  fc.constantFrom('<br />\n', '\n', '<img src="a.png" alt="" />', '<code>a*b</code>', '<b>', '</i>'),
);
const prose = fc.array(inline, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '));
const chunk = fc.oneof(
  { weight: 4, arbitrary: prose },
  prose.map((text) => `<h2>${text}</h2>`),
  prose.map((text) => `<p>${text}</p>`),
  fc
    .array(prose, { minLength: 1, maxLength: 3 })
    .map((items) => `<ul>\n${items.map((item) => `\t<li>${item}</li>\n`).join('')}</ul>`),
  fc
    .array(prose, { minLength: 1, maxLength: 3 })
    .map((items) => `<ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`),
  prose.map((text) => `<blockquote>${text}\n\n${text}</blockquote>`),
  prose.map((text) => `<div class="x">\n\n${text}\n\n</div>`),
  fc.constantFrom(
    '<!--more-->',
    '<hr />',
    '[gallery ids="1"]',
    '<pre>a\n\n  b</pre>',
    '<table><tr><td>1</td></tr></table>',
    '</div>',
    '<ul>',
  ),
);
const content = fc
  .tuple(fc.array(chunk, { maxLength: 6 }), fc.constantFrom('\n\n', '\r\n\r\n', '\n', '\n\n\n\n', ''))
  .map(([chunks, space]) => chunks.join(space));

describe('a classic post', () => {
  it('is cut without a gap', () => {
    fc.assert(
      fc.property(fc.oneof(content, fc.string()), (text) => {
        const segments = classicSegments(text);
        expect(segments.map((segment) => segment.content).join('')).toBe(text);
        expect(segments.map((segment) => segment.markdown).join('')).toBe(classicToMarkdown(text));
      }),
    );
  });

  it('shows the same once it was Markdown, piece by piece', () => {
    fc.assert(
      fc.property(content, (text) => {
        const blocks = (source: string) => classicSegments(source).filter(({ kind }) => kind === 'block');
        const back = markdownToClassic(classicToMarkdown(text));
        const forms = (source: string) =>
          blocks(source)
            .map((block) => plainForm(block.content))
            .filter((form) => form !== '');
        expect(forms(back).join('\n')).toBe(forms(text).join('\n'));
      }),
      { numRuns: 200 },
    );
  });

  it('stays as it is in a second round', () => {
    fc.assert(
      fc.property(fc.oneof(content, fc.string()), (text) => {
        const markdown = classicToMarkdown(text);
        const again = classicToMarkdown(markdownToClassic(markdown));
        expect(plainForm(markdownToClassic(again))).toBe(plainForm(markdownToClassic(markdown)));
      }),
    );
  });
});

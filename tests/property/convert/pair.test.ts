import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownToClassic } from '../../../src/convert/classic/markdown-to-classic.js';
import { plainForm } from '../../../src/convert/classic/same-classic.js';
import { contentFor } from '../../../src/convert/pair/content-for.js';
import { markdownFor } from '../../../src/convert/pair/markdown-for.js';
import { toBlocks } from '../../../src/convert/to-blocks.js';
import { toMarkdown } from '../../../src/convert/to-markdown.js';

/** Blocks of several ages; `@` stands for a word of its own in each. */
const blockPieces = [
  '<!-- wp:paragraph -->\n<p>A @ ship, <em>@ and</em> &amp; more.</p>\n<!-- /wp:paragraph -->',
  '<!-- wp:paragraph {"align":"center"} -->\n<p style="text-align:center">Old <strong>@</strong> text</p>\n<!-- /wp:paragraph -->',
  '<!-- wp:heading -->\n<h2>The @ rose</h2>\n<!-- /wp:heading -->',
  '<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading" id="x">@ here</h3>\n<!-- /wp:heading -->',
  '<!-- wp:list -->\n<ul><li>one @</li><li>two @<ul><li>three @</li></ul></li></ul>\n<!-- /wp:list -->',
  '<!-- wp:quote -->\n<blockquote class="wp-block-quote"><p>Said @ once.</p><cite>@ Eva</cite></blockquote>\n<!-- /wp:quote -->',
  '<!-- wp:group -->\n<div class="wp-block-group"><!-- wp:paragraph -->\n<p>In @ there</p>\n<!-- /wp:paragraph --></div>\n<!-- /wp:group -->',
  '<!-- wp:galley/unknown {"a":1} /-->',
  '<p>Free @ form</p>',
  '<!-- wp:separator -->\n<hr class="wp-block-separator"/>\n<!-- /wp:separator -->',
];
const classicPieces = [
  'A @ ship, <i>@ and</i> more&#8230;',
  'Two @ lines\nand @ a break',
  '<h2>The @ rose</h2>',
  '<ul>\n\t<li>one @</li>\n\t<li>two <b>@</b></li>\n</ul>',
  '<blockquote>Said @ once.</blockquote>',
  '[caption id="attachment_3" align="alignleft" width="9"]<img src="https://s.example/a.png" alt="@ alt" width="9"/> The @ caption[/caption]',
  '[odd_code id="3"] @ [/odd_code]',
  '<div class="x">@ inside</div>',
  '<!--more-->',
  '[gallery ids="1,2"]',
];

const spaces = {
  blocks: fc.constantFrom('\n\n', '\n', '\n\n\n', '\r\n\r\n'),
  classic: fc.constantFrom('\n\n', '\r\n\r\n', '\n\n\n\n'),
};
/** A post in which every word `wordNa` occurs once. */
const post = fc.constantFrom('blocks' as const, 'classic' as const).chain((kind) =>
  fc
    .record({
      pieces: fc.array(fc.constantFrom(...(kind === 'blocks' ? blockPieces : classicPieces)), {
        minLength: 1,
        maxLength: 8,
      }),
      space: spaces[kind],
    })
    .filter(({ pieces }) => kind === 'classic' || pieces.some((piece) => piece.includes('<!-- wp:')))
    .map(({ pieces, space }) => {
      let count = 0;
      return pieces.join(space).replaceAll('@', () => `word${count++}a`);
    }),
);

const cleanMarkdown = (content: string) => toMarkdown(content, { oldForms: 'clean' });
const isClassic = (content: string) => !content.includes('<!-- wp:');
/** What a Markdown body says, in the kind of this post. */
const meaning = (markdown: string, content: string) =>
  isClassic(content) ? plainForm(markdownToClassic(markdown)) : toBlocks(markdown);

describe('a pair of Markdown and content', () => {
  it('gives back the other side, byte for byte, when nothing was edited', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.oneof(post, fc.string()), (markdown, content) => {
        expect(contentFor(markdown, { markdown, content })).toBe(content);
        expect(markdownFor(content, { markdown, content })).toBe(markdown);
      }),
    );
  });

  it('changes in the content the one word that changed in the Markdown', () => {
    fc.assert(
      fc.property(post, fc.nat(), (content, choice) => {
        const markdown = cleanMarkdown(content);
        const words = markdown.match(/word\d+a/g) ?? [];
        fc.pre(words.length > 0);
        const word = words[choice % words.length]!;
        const now = contentFor(markdown.replace(word, 'novelty'), { markdown, content });
        expect(now).toBe(content.replace(word, 'novelty'));
      }),
      { numRuns: 100 },
    );
  });

  it('changes in the author’s own Markdown the one word that changed in the content', () => {
    fc.assert(
      fc.property(post, fc.nat(), (content, choice) => {
        const markdown = cleanMarkdown(content)
          .replace(/^- /gm, '* ')
          .replace(/\*(word\d+a and)\*/g, '_$1_')
          .replace(/ship, /g, 'ship,\n');
        const words = content.match(/word\d+a/g) ?? [];
        fc.pre(words.length > 0);
        const word = words[choice % words.length]!;
        const now = markdownFor(content.replace(word, 'novelty'), { markdown, content });
        expect(now).toBe(markdown.replace(word, 'novelty'));
      }),
      { numRuns: 100 },
    );
  });

  it('says after any edit what the edited side says', () => {
    fc.assert(
      fc.property(post, post, fc.nat(9), (content, other, cut) => {
        fc.pre(isClassic(content) === isClassic(other));
        const [markdown, there] = [cleanMarkdown(content), cleanMarkdown(other)];
        const parts = (text: string) => text.trim().split('\n\n');
        const edited = `${[...parts(markdown).slice(0, cut), ...parts(there)].join('\n\n')}\n`;
        const pushed = contentFor(edited, { markdown, content });
        expect(meaning(cleanMarkdown(pushed), content)).toBe(
          meaning(cleanMarkdown(isClassic(content) ? markdownToClassic(edited) : toBlocks(edited)), content),
        );
        const pulled = markdownFor(other, { markdown, content });
        expect(meaning(pulled, content)).toBe(meaning(there, content));
      }),
      { numRuns: 100 },
    );
  });

  it('never throws, and keeps a classic post classic', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            ...blockPieces,
            ...classicPieces,
            '\n\n',
            '<!-- wp:x',
            '-->',
            '<div>',
            '[',
            '* ',
            '`',
            '> ',
          ),
          fc.string(),
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, text, (one, two, three) => {
        const content = contentFor(three, { markdown: one, content: two });
        if (two.trim() !== '' && isClassic(two) && one !== three) expect(content).not.toContain('<!-- wp:');
        expect(typeof markdownFor(three, { markdown: one, content: two })).toBe('string');
      }),
      { numRuns: 150 },
    );
  });
});

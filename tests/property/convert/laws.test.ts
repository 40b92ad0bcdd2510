import fc from 'fast-check';
import { describe, it } from 'vitest';
import { parseBlocks } from '../../../src/convert/grammar/parse-blocks.js';
import { serializeBlocks } from '../../../src/convert/grammar/serialize-blocks.js';
import { convertSegments } from '../../../src/convert/segments/convert-segments.js';
import { markdownSegments } from '../../../src/convert/segments/markdown-segments.js';
import { toBlocks } from '../../../src/convert/to-blocks.js';
import { toDraft } from '../../../src/convert/to-draft.js';
import { toMarkdown } from '../../../src/convert/to-markdown.js';
import { toPost } from '../../../src/convert/to-post.js';

const paragraph = (text: string) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`;

/** The stuff that posts are made of, whole and in splinters. */
const splinters = fc.constantFrom(
  ...[
    paragraph('ink'),
    paragraph('a <strong>b</strong> <em>c</em>'),
    '<!-- wp:group -->\n<div>',
    '</div>\n<!-- /wp:group -->',
  ],
  ...[
    '<!-- wp:list -->\n<ul class="wp-block-list">',
    '<!-- wp:list-item -->\n<li>',
    '</li>\n<!-- /wp:list-item -->',
    '</ul>\n<!-- /wp:list -->',
  ],
  ...[
    '<!-- wp:quote -->\n<blockquote class="wp-block-quote">',
    '</blockquote>\n<!-- /wp:quote -->',
    '<!-- wp:more /-->',
    '<!-- /wp:x -->',
  ],
  ...[
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\0',
    '\t',
    ' ',
    '    ',
    '\u00a0',
    '\u3000',
    '\ud800',
    '<!--',
    '-->',
    '<!-- wp:',
    '{"a":}',
    '}',
    '{',
    '"',
  ],
  ...[
    '# ',
    '- ',
    '1. ',
    '> ',
    '```\n',
    '---\n',
    '| a | b |\n',
    '|-|-|\n',
    '[a]: b\n',
    '[^1]',
    '[^1]: n\n',
    ': ',
    '***',
    '_',
    '~~',
    '`',
  ],
  ...[
    '[',
    '](',
    ')',
    '![',
    '<b>',
    '</b>',
    '<div>',
    '<a href="',
    '&amp;',
    '&nbsp;',
    '\\',
    '$',
    '$$',
    'http://a.b',
    'www.',
    '@',
    '{id=1}',
  ],
  ...[
    '<!-- galley:raw -->\n',
    '\n<!-- /galley:raw -->',
    '<!-- galley:space "\\n" -->',
    '<!-- galley:crlf -->',
    '<details>\n<summary>',
    '</details>',
  ],
);
const texts = fc
  .array(fc.oneof({ weight: 4, arbitrary: splinters }, fc.string({ maxLength: 6 })), { maxLength: 24 })
  .map((parts) => parts.join(''));
const posts = fc.tuple(texts, texts).map(([before, after]) => `${before}<!-- wp:paragraph -->${after}`);

describe('for any text', () => {
  it('the grammar loses no byte', () => {
    fc.assert(fc.property(fc.oneof(texts, posts), (text) => serializeBlocks(parseBlocks(text)) === text));
  });

  it('a post made of blocks comes back byte for byte', () => {
    fc.assert(
      fc.property(posts, (content) => toBlocks(toMarkdown(content)) === content),
      { numRuns: 1000 },
    );
  });

  it('segments join to both texts', () => {
    fc.assert(
      fc.property(posts, (content) => {
        const segments = convertSegments(content, { oldForms: 'clean' });
        return segments.map((segment) => segment.content).join('') === content;
      }),
    );
    fc.assert(
      fc.property(texts, (markdown) => {
        const lines = markdown.replace(/\r\n?/g, '\n');
        return (
          markdownSegments(lines)
            .map((segment) => segment.markdown)
            .join('') === lines
        );
      }),
    );
  });

  it('blocks made of Markdown are a fixed point', () => {
    fc.assert(
      fc.property(texts, (markdown) => {
        const content = toBlocks(markdown);
        return !content.includes('<!-- wp:') || toBlocks(toMarkdown(content)) === content;
      }),
      { numRuns: 500 },
    );
  });

  it('a post keeps its footnotes', () => {
    fc.assert(
      fc.property(texts, (markdown) => {
        const post = toPost(markdown);
        return !post.content.includes('<!-- wp:') || toPost(toDraft(post)).content === post.content;
      }),
      { numRuns: 300 },
    );
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { parseBlocks } from '../../../src/convert/grammar/parse-blocks.js';
import { modernMarkup } from '../../../src/convert/old-forms/modern-markup.js';
import { toBlocks } from '../../../src/convert/to-blocks.js';
import { toMarkdown } from '../../../src/convert/to-markdown.js';
import { editorOracle, type Oracle } from '../../support/editor-oracle.js';

/** What older editors saved, and the Markdown that a writer wants to see. */
const old: readonly (readonly [form: string, content: string, markdown: string])[] = [
  [
    'a heading without a class',
    '<!-- wp:heading {"level":3} -->\n<h3>Type cases</h3>\n<!-- /wp:heading -->',
    '### Type cases\n',
  ],
  [
    'a list of one block, nested',
    '<!-- wp:list -->\n<ul><li>Ink<ul><li><em>Black</em></li></ul></li><li>Paper<br/>Rag</li></ul>\n<!-- /wp:list -->',
    '- Ink\n  - *Black*\n- Paper\\\n  Rag\n',
  ],
  [
    'an ordered list that starts late',
    '<!-- wp:list {"ordered":true,"start":4} -->\n<ol start="4"><li>Fold</li><li>Cut</li></ol>\n<!-- /wp:list -->',
    '4. Fold\n5. Cut\n',
  ],
  [
    'a quote without inner blocks',
    '<!-- wp:quote -->\n<blockquote class="wp-block-quote"><p>Ink dries.</p><p>Slowly.</p><cite>A printer</cite></blockquote>\n<!-- /wp:quote -->',
    '> Ink dries.\n>\n> Slowly.\n>\n> — A printer\n',
  ],
  [
    'an image with a bare caption and a space in its tag',
    '<!-- wp:image {"id":7,"sizeSlug":"large"} -->\n<figure class="wp-block-image size-large"><img src="https://example.com/press.jpg" alt="A press" class="wp-image-7" /><figcaption>The <em>old</em> press</figcaption></figure>\n<!-- /wp:image -->',
    '![A press](https://example.com/press.jpg "The *old* press"){id=7 size=large}\n',
  ],
];

describe('old forms', () => {
  let editor: Oracle;

  beforeAll(async () => {
    editor = await editorOracle();
  });

  it.each(old)('%s becomes what the editor makes of it', (_, content) => {
    expect(modernMarkup(parseBlocks(content)[0]!)).toBe(editor.check(content).serialized);
  });

  it.each(old)('%s is clean Markdown in a pulled draft', (_, content, markdown) => {
    expect(toMarkdown(content, { oldForms: 'clean' })).toBe(markdown);
    expect(toBlocks(markdown)).toBe(editor.check(content).serialized);
  });

  it('a gallery of list items becomes a gallery of images', () => {
    const item = (id: number) =>
      `<li class="blocks-gallery-item"><figure><img src="https://example.com/${id}.jpg" alt="" data-id="${id}" class="wp-image-${id}"/></figure></li>`;
    const content = `<!-- wp:gallery {"ids":[3,4],"columns":2} -->\n<figure class="wp-block-gallery columns-2 is-cropped"><ul class="blocks-gallery-grid">${item(3)}${item(4)}</ul></figure>\n<!-- /wp:gallery -->`;
    expect(modernMarkup(parseBlocks(content)[0]!)).toBe(editor.check(content).serialized);
  });

  it('white space that HTML ignores does not come into the draft', () => {
    const content = '<!-- wp:paragraph -->\n  <p>\n    Ink\n    dries. </p>\n  <!-- /wp:paragraph -->';
    expect(toMarkdown(content, { oldForms: 'clean' })).toBe('Ink\ndries.\n');
  });

  it.each([
    ['a heading of another level than it says', '<!-- wp:heading -->\n<h4>Ink</h4>\n<!-- /wp:heading -->'],
    [
      'a heading with a colour',
      '<!-- wp:heading {"textColor":"red"} -->\n<h2>Ink</h2>\n<!-- /wp:heading -->',
    ],
    ['a list with more than items', '<!-- wp:list -->\n<ul><li>Ink</li><p>Paper</p></ul>\n<!-- /wp:list -->'],
    [
      'an image with a title',
      '<!-- wp:image -->\n<figure class="wp-block-image"><img src="https://example.com/a.png" alt="" title="A"/></figure>\n<!-- /wp:image -->',
    ],
    [
      'a paragraph that holds a box',
      '<!-- wp:paragraph -->\n<p>Ink<div>Paper</div></p>\n<!-- /wp:paragraph -->',
    ],
    ['an unknown block', '<!-- wp:press/plate -->\n<p>Ink</p>\n<!-- /wp:press/plate -->'],
  ])('%s is left as it is', (_, content) => {
    expect(modernMarkup(parseBlocks(content)[0]!)).toBeUndefined();
  });

  it('an unclosed block is left as it is', () => {
    expect(modernMarkup(parseBlocks('<!-- wp:paragraph -->\n<p>Ink</p>')[0]!)).toBeUndefined();
  });
});

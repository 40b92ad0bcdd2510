import { describe, expect, it } from 'vitest';
import { toBlocks } from '../../../src/convert/to-blocks.js';
import { toDraft } from '../../../src/convert/to-draft.js';
import { toPost } from '../../../src/convert/to-post.js';

const markdown =
  'Ink[^1] and paper[^mill], ink again[^1].\n\n[^1]: Made of *soot*.\n[^mill]: From a [mill](https://mill.test/).\n';
const mark = (id: string, number: number) =>
  `<sup data-fn="${id}" class="fn"><a href="#${id}" id="${id}-link">${number}</a></sup>`;

describe('footnotes', () => {
  it('become marks, a block and the meta that the block reads', () => {
    const { content, footnotes } = toPost(markdown);
    expect(content).toBe(
      `<!-- wp:paragraph -->\n<p>Ink${mark('fn-1', 1)} and paper${mark('fn-mill', 2)}, ink again${mark('fn-1', 1)}.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:footnotes /-->`,
    );
    expect(JSON.parse(footnotes ?? '')).toEqual([
      { content: 'Made of <em>soot</em>.', id: 'fn-1' },
      { content: 'From a <a href="https://mill.test/">mill</a>.', id: 'fn-mill' },
    ]);
  });

  it('come back as they were written', () => {
    expect(toDraft(toPost(markdown))).toBe(markdown);
  });

  it('keep the ids that the editor gave them', () => {
    const id = '0b9c1f8e-1111-4222-8333-944445555566';
    const post = {
      content: `<!-- wp:paragraph -->\n<p>Ink${mark(id, 1)}</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:footnotes /-->`,
      footnotes: JSON.stringify([{ content: 'Soot.', id }]),
    };
    const draft = toDraft(post);
    expect(draft).toBe(`Ink[^1]\n\n[^1]: Soot. {#${id}}\n`);
    expect(toPost(draft)).toEqual(post);
  });

  it('keep a note that nothing refers to', () => {
    expect(toPost('Text.\n\n[^a]: Lost and found.\n').footnotes).toContain('Lost and found.');
  });

  it('leave a mark without a note as text', () => {
    expect(toPost('Ink[^1].\n')).toEqual({
      content: '<!-- wp:paragraph -->\n<p>Ink[^1].</p>\n<!-- /wp:paragraph -->',
    });
  });

  it('may run over several lines', () => {
    const { footnotes } = toPost('Ink[^1].\n\n[^1]: Made of\n    soot.\n\n    And oil.\n');
    expect(footnotes).toContain('Made of\\nsoot.<br><br>And oil.');
  });

  it('are text where there is no meta to hold them', () => {
    expect(toBlocks(markdown)).toContain('[^1]: Made of <em>soot</em>.');
  });

  it('that are no JSON leave the content alone', () => {
    const post = { content: '<!-- wp:footnotes /-->', footnotes: '[{"id":1}' };
    expect(toPost(toDraft(post)).content).toBe(post.content);
  });
});

import { describe, expect, it } from 'vitest';
import { draftFor } from '../../../../src/convert/pair/draft-for.js';
import { postFor } from '../../../../src/convert/pair/post-for.js';
import { toDraft } from '../../../../src/convert/to-draft.js';
import { toPost } from '../../../../src/convert/to-post.js';

const mark = (id: string, number: number) =>
  `<sup data-fn="${id}" class="fn"><a href="#${id}" id="${id}-link">${number}</a></sup>`;
const content = [
  '<!-- wp:heading -->\n<h2>An old rose</h2>\n<!-- /wp:heading -->',
  `<!-- wp:paragraph -->\n<p>First${mark('aa-1', 1)} of two${mark('bb-2', 2)}.</p>\n<!-- /wp:paragraph -->`,
  '<!-- wp:paragraph -->\n<p>No <em>note</em> here.</p>\n<!-- /wp:paragraph -->',
  '<!-- wp:footnotes /-->',
].join('\n\n');
const footnotes = '[{"content":"One <em>note</em>.","id":"aa-1"},{"content":"Another.","id":"bb-2"}]';
const post = { content, footnotes };
const markdown = toDraft(post, { oldForms: 'clean' });

describe('a pair with footnotes', () => {
  it('reads and writes the same post when nothing changed', () => {
    expect(postFor(markdown, { ...post, markdown })).toMatchObject(post);
    expect(draftFor(post, { ...post, markdown: '* odd' })).toBe('* odd');
  });

  it('keeps the notes when a word of the text changes', () => {
    expect(postFor(markdown.replace('of two', 'of both'), { ...post, markdown })).toEqual({
      content: content.replace('of two', 'of both'),
      footnotes,
    });
  });

  it('changes a note and no byte of the text', () => {
    const now = postFor(markdown.replace('Another', 'A second'), { ...post, markdown });
    expect(now.content).toBe(content);
    expect(JSON.parse(now.footnotes ?? '')).toEqual([
      { content: 'One <em>note</em>.', id: 'aa-1' },
      { content: 'A second.', id: 'bb-2' },
    ]);
  });

  it('adds a first note to a post that had none', () => {
    const before = {
      content: '<!-- wp:paragraph -->\n<p>One.</p>\n<!-- /wp:paragraph -->',
      markdown: 'One.\n',
    };
    const now = postFor('One.[^a]\n\n[^a]: Why.\n', before);
    expect(now).toEqual(toPost('One.[^a]\n\n[^a]: Why.\n'));
    expect(now.footnotes).toContain('Why.');
  });

  it('follows a word of the text or of a note that changed there in the author’s own Markdown', () => {
    const own = markdown.replace('*note* here', '_note_ here').replace('of two', 'of\ntwo');
    expect(
      draftFor({ ...post, content: content.replace('First', 'Primo') }, { ...post, markdown: own }),
    ).toBe(own.replace('First', 'Primo'));
    const there = { content, footnotes: footnotes.replace('Another', 'A second') };
    expect(draftFor(there, { ...post, markdown: own })).toBe(own.replace('Another', 'A second'));
  });
});

import { describe, expect, it } from 'vitest';
import { markdownFor } from '../../../../src/convert/pair/markdown-for.js';
import { toBlocks } from '../../../../src/convert/to-blocks.js';

const markdown = `Magnetic Rose
=============

A __derelict__ ship sends a call, and two
salvagers *answer* it [at once][call].

* Heintz
* Miguel
    1) the younger
    2) the bolder

***

![Eva](https://s.example/eva.png 'On stage')

[call]: https://s.example/call "The call"

Then the singer sings.
`;
const content = toBlocks(markdown);

/** What becomes of the author's Markdown when the site's content changes in one place. */
const edit = (old: string, now: string) => {
  expect(content.split(old)).toHaveLength(2);
  return markdownFor(content.replace(old, now), { markdown, content });
};

describe('markdownFor', () => {
  it('gives back the Markdown for the content of the base, whatever the two are', () => {
    expect(markdownFor('x', { markdown: '* y', content: 'x' })).toBe('* y');
  });

  it.each([
    'derelict',
    'call, and',
    'answer',
    'at once',
    'Miguel',
    'bolder',
    'stage',
    'singer',
    'Rose',
    'younger',
  ])('changes %j and keeps the author’s marks, bullets, wrapping and definitions', (words) => {
    expect(edit(words, `${words}zz`)).toBe(markdown.replace(words, `${words}zz`));
  });

  it('adds a block that came there between the author’s own', () => {
    const added = '<!-- wp:paragraph -->\n<p>Added <strong>there</strong>.</p>\n<!-- /wp:paragraph -->\n\n';
    const now = edit('<!-- wp:separator', `${added}<!-- wp:separator`);
    expect(now).toBe(markdown.replace('***', 'Added **there**.\n\n***'));
  });

  it('removes a block that went there and keeps the definitions beside it', () => {
    const now = edit('<!-- wp:paragraph -->\n<p>Then the singer sings.</p>\n<!-- /wp:paragraph -->', '');
    expect(now).not.toContain('singer');
    expect(now).toContain('[call]: https://s.example/call "The call"');
    expect(toBlocks(now)).toBe(content.replace(/\n\n<!-- wp:paragraph -->\n<p>Then[^]*$/, ''));
  });

  it('takes over an address that changed behind a definition', () => {
    const now = edit('https://s.example/call', 'https://s.example/other');
    expect(toBlocks(now)).toBe(content.replace('https://s.example/call', 'https://s.example/other'));
    expect(now).toContain('* Heintz');
  });

  it('does not touch the file when the site only spells the same anew', () => {
    const old = '<!-- wp:heading -->\n<h2>Rose</h2>\n<!-- /wp:heading -->';
    const today = '<!-- wp:heading -->\n<h2 class="wp-block-heading">Rose</h2>\n<!-- /wp:heading -->\n';
    expect(markdownFor(today, { markdown: 'Rose\n---\n', content: old })).toBe('Rose\n---\n');
  });

  it('follows a classic post, too', () => {
    const own = '_One_ and\ntwo.\n\n* three\n* four\n';
    const there = '<em>One</em> and two.\n\n<ul>\n\t<li>three</li>\n\t<li>four</li>\n</ul>';
    expect(
      markdownFor(there.replace('two', '2').replace('four', '4'), { markdown: own, content: there }),
    ).toBe('_One_ and\n2.\n\n* three\n* 4\n');
  });
});

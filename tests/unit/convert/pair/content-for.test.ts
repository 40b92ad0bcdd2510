import { describe, expect, it } from 'vitest';
import { contentFor } from '../../../../src/convert/pair/content-for.js';
import { toMarkdown } from '../../../../src/convert/to-markdown.js';

/** The content for the base's Markdown with one piece of it replaced. */
const edit = (
  content: string,
  old: string,
  now: string,
  markdown = toMarkdown(content, { oldForms: 'clean' }),
) => {
  expect(markdown.split(old)).toHaveLength(2);
  return contentFor(markdown.replace(old, now), { markdown, content });
};

/** An edit that changes in the content what it changes in the Markdown, and nothing else. */
const changesOnly = (content: string, old: string, now: string, markdown?: string) => {
  expect(content.split(old)).toHaveLength(2);
  expect(edit(content, old, now, markdown)).toBe(content.replace(old, now));
};

const blocks = [
  '<!-- wp:heading {"level":2} -->\n<h2>Magnetic Rose</h2>\n<!-- /wp:heading -->',
  '<!-- wp:paragraph {"fontSize":"large"} -->\n<p class="has-large-font-size">A derelict ship.</p>\n<!-- /wp:paragraph -->',
  '<!-- wp:list -->\n<ul><li>First salvager</li><li>Second <em>one</em></li></ul>\n<!-- /wp:list -->',
  '<!-- wp:paragraph -->\n<p>The singer&nbsp;waits.</p>\n<!-- /wp:paragraph -->',
];
const post = `\n${blocks.join('\n\n\n')}\n`;

const classic = [
  'It begins  with a   rescue.\r\nTwo men go <i>aboard</i>.',
  '[caption id="attachment_7" align="aligncenter" width="640"]<img class=" wp-image-7" src="https://s.example/a.png" alt="A hall" ' +
    'width="640" height="360"/> The opera hall[/caption]',
  '<p>An old&#8217;s paragraph.</p>',
  '[unknown_code id="4"]',
  '<H2 class=old>Not Markdown</H2>',
].join('\r\n\r\n\r\n');

describe('contentFor', () => {
  it('gives back the content for the Markdown of the base, whatever the two are', () => {
    expect(contentFor('x', { markdown: 'x', content: '<!-- wp:odd' })).toBe('<!-- wp:odd');
  });

  it.each(['derelict', 'singer', 'salvager', 'one'])(
    'changes the word %j in a block of any age and nothing else',
    (word) => {
      changesOnly(post, word, 'Cosmo');
    },
  );

  it('changes a word inside an old heading and keeps its old form', () => {
    changesOnly(post, 'Rose', 'Thorn');
  });

  it.each(['rescue', 'aboard', 'hall[', 'A hall', 'paragraph', 'unknown_code', 'Not Markdown'])(
    'changes %j in a classic post and nothing else',
    (words) => {
      const [old, now] = [words.replace('[', ''), words.replace('[', '').replace(/\w+$/, 'novelty')];
      if (words.endsWith('[')) changesOnly(classic, 'opera hall', 'opera novelty');
      else changesOnly(classic, old, now);
    },
  );

  it('never writes a block delimiter into a classic post', () => {
    const markdown = toMarkdown(classic);
    const added = `${markdown}\n## New\n\n<!-- wp:spacer -->\n<div></div>\n<!-- /wp:spacer -->\n\n- a\n- b\n`;
    const content = contentFor(added, { markdown, content: classic });
    expect(content.startsWith(classic)).toBe(true);
    expect(content).toContain('<h2>New</h2>');
    expect(content).not.toContain('<!-- wp:');
  });

  it('adds, removes and moves blocks and keeps the bytes of the others', () => {
    const markdown = toMarkdown(post, { oldForms: 'clean' });
    const [heading, large, list, last] = markdown.trim().split(/\n\n+(?=##|<!--|- First|The)/) as [
      string,
      string,
      string,
      string,
    ];
    const content = contentFor([last, heading, 'New.', list].join('\n\n'), { markdown, content: post });
    expect(content).toContain(blocks[0]);
    expect(content).toContain(blocks[2]);
    expect(content).toContain(blocks[3]);
    expect(content).toContain('<!-- wp:paragraph -->\n<p>New.</p>\n<!-- /wp:paragraph -->');
    expect(content).not.toContain('derelict');
    expect(large).toContain('derelict');
  });

  it('keeps the bytes where only the way of writing changed', () => {
    const markdown = toMarkdown(post, { oldForms: 'clean' });
    const restyled = markdown.replaceAll(/^- /gm, '* ').replace('*one*', '_one_');
    expect(contentFor(restyled, { markdown, content: post })).toBe(post);
  });

  it('makes an edit in the bytes of a base in the author’s own words', () => {
    const markdown =
      '## Magnetic Rose\n\nA derelict\nship.\n\n* First salvager\n* Second _one_\n\nThe singer&nbsp;waits.\n';
    const content = [
      blocks[0],
      '<!-- wp:paragraph -->\n<p>A derelict ship.</p>\n<!-- /wp:paragraph -->',
      blocks[2],
      blocks[3],
    ].join('\n\n');
    changesOnly(content, 'salvager', 'diver', markdown);
    changesOnly(content, 'derelict', 'drifting', markdown);
  });

  it('makes an edit of code in its shortcode', () => {
    const content = '[sourcecode lang="php"]\n$a = "<b>" & 1;\n[/sourcecode]\r\n\r\nText.';
    changesOnly(content, '$a', '$new');
    changesOnly(content, '" & 1', '" && 2 < 3');
    changesOnly(content, 'php', 'js');
  });

  it('changes a link by its definition wherever it is used', () => {
    const markdown = 'See [it][a].\n\nAnd *that*.\n\n[a]: https://old.example/\n';
    const content =
      '<!-- wp:paragraph -->\n<p>See <a href="https://old.example/">it</a>.</p>\n<!-- /wp:paragraph -->\n\n' +
      '<!-- wp:paragraph -->\n<p>And <em>that</em>.</p>\n<!-- /wp:paragraph -->';
    const now = contentFor(markdown.replace('old', 'new'), { markdown, content });
    expect(now).toBe(content.replace('old', 'new'));
  });

  it('makes blocks of the first words in an empty post', () => {
    expect(contentFor('Hello.\n', { markdown: '', content: '' })).toBe(
      '<!-- wp:paragraph -->\n<p>Hello.</p>\n<!-- /wp:paragraph -->',
    );
    expect(contentFor('', { markdown: 'Hello.\n', content: '<p>Hello.</p>' })).toBe('');
  });
});

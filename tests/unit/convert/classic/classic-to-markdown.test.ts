import { describe, expect, it } from 'vitest';
import { classicSegments } from '../../../../src/convert/classic/classic-segments.js';
import { classicToMarkdown } from '../../../../src/convert/classic/classic-to-markdown.js';
import type { CarriedNote } from '../../../../src/convert/options.js';
import { markdownToClassic } from '../../../../src/convert/classic/markdown-to-classic.js';

/** Both directions of one pair, each on one line. */
const same = (content: string, markdown: string) => {
  expect(classicToMarkdown(content)).toBe(`${markdown}\n`);
  expect(markdownToClassic(`${markdown}\n`)).toBe(content);
};

/** Reads as this Markdown; the content that it gives shows the same, though not in the same bytes. */
const reads = (content: string, markdown: string, back: string) => {
  expect(classicToMarkdown(content)).toBe(`${markdown}\n`);
  expect(markdownToClassic(`${markdown}\n`)).toBe(back);
};

describe('a classic post as Markdown, and back', () => {
  it('has paragraphs parted by empty lines and single lines parted by breaks', () => {
    same('One.\n\nTwo\nlines.', 'One.\n\nTwo\\\nlines.');
    reads('One.\r\n\r\nTwo.', 'One.\n\nTwo.', 'One.\n\nTwo.');
    reads('<p>One.</p>\n<p>Two.</p>', 'One.\n\nTwo.', 'One.\n\nTwo.');
  });

  it('has emphasis, links and code', () => {
    same(
      'A <em>rose</em>, a <strong>bomb</strong> and <code>x &lt; y</code>.',
      'A *rose*, a **bomb** and `x < y`.',
    );
    same('See <a href="https://a.example/">there</a>.', 'See [there](https://a.example/).');
    reads('<b>Old</b> <i>names</i>', '**Old** *names*', '<strong>Old</strong> <em>names</em>');
    reads('Don&#8217;t &amp; won&rsquo;t', 'Don’t & won’t', 'Don’t &amp; won’t');
  });

  it('has headings, rules, quotes and lists', () => {
    same('<h2>Rose</h2>', '## Rose');
    same('<h3 id="eva">Eva</h3>', '### Eva {#eva}');
    same('One\n\n<hr />\n\nTwo', 'One\n\n---\n\nTwo');
    same('<blockquote>One.\n\nTwo.</blockquote>', '> One.\n>\n> Two.');
    same('<ul>\n\t<li>a</li>\n\t<li>b <em>c</em></li>\n</ul>', '- a\n- b *c*');
    same('<ol start="3">\n\t<li>a\n<ul>\n\t<li>b</li>\n</ul>\n</li>\n</ol>', '3. a\n   - b');
  });

  it('has an image as a writer writes it, with what WordPress keeps in braces', () => {
    same(
      '<img class="alignnone size-full wp-image-7" src="https://s.example/a.png" alt="A" width="12" height="8" />',
      '![A](https://s.example/a.png){id=7 size=full align=none width=12 height=8}',
    );
    same(
      '[caption id="attachment_7" align="aligncenter" width="12"]<img class="size-full wp-image-7" ' +
        'src="https://s.example/a.png" alt="A" width="12" height="8" /> Two of them[/caption]',
      '![A](https://s.example/a.png "Two of them"){id=7 size=full align=center width=12 height=8}',
    );
    reads(
      '[caption id="" align="alignleft" width="12" caption="Before 3.4"]<img class=" " src="https://s.example/a.png" alt="" width="12" />[/caption]',
      '![](https://s.example/a.png "Before 3.4"){align=left width=12}',
      '[caption align="alignleft" width="12"]<img src="https://s.example/a.png" alt="" width="12" /> Before 3.4[/caption]',
    );
    same(
      '<a href="https://s.example/"><img src="https://s.example/a.png" alt="" /></a>',
      '[![](https://s.example/a.png)](https://s.example/)',
    );
  });

  it('has tables with a row of headings', () => {
    const markdown = '| a | b |\n| --- | ---: |\n| *c* | d \\| e |';
    const cells = '<tr>\n<td><em>c</em></td>\n<td style="text-align: right;">d | e</td>\n</tr>';
    const head = '<tr>\n<th>a</th>\n<th style="text-align: right;">b</th>\n</tr>';
    expect(classicToMarkdown(`<table>\n<tbody>\n${head}\n${cells}\n</tbody>\n</table>`)).toBe(
      `${markdown}\n`,
    );
    expect(classicToMarkdown(markdownToClassic(markdown))).toBe(`${markdown}\n`);
    expect(classicToMarkdown(`<table>${cells}</table>`)).toContain('<td>');
  });

  it('has code between fences', () => {
    same('<pre><code class="language-js">a &lt; b\n\n// c</code></pre>', '```js\na < b\n\n// c\n```');
    reads(
      '[sourcecode language="php"]\n$a = "<b>";\n[/sourcecode]',
      '```php\n$a = "<b>";\n```',
      '<pre><code class="language-php">$a = "&lt;b&gt;";</code></pre>',
    );
  });

  it('keeps shortcodes, comments of WordPress and addresses on their own', () => {
    for (const text of [
      '[gallery ids="1,2" link="file"]',
      '[my_form id=3]',
      '<!--more-->',
      '<!--nextpage-->',
    ])
      same(text, text);
    same('One\n\nhttps://v.example/watch?v=a_b_c\n\nTwo', 'One\n\nhttps://v.example/watch?v=a_b_c\n\nTwo');
    reads('[embed]https://v.example/1[/embed]', 'https://v.example/1', 'https://v.example/1');
  });

  it('keeps HTML that Markdown cannot say, with the prose of a wrapper as Markdown', () => {
    for (const html of ['<p style="text-align: center">One</p>', '<dl>\n<dt>a</dt>\n<dd>b</dd>\n</dl>'])
      same(html, html);
    same(
      '<div class="note">\n\nOne <em>two</em>.\n\nThree.\n\n</div>',
      '<div class="note">\n\nOne *two*.\n\nThree.\n\n</div>',
    );
  });

  it('reads wikilinks where they are enabled', () => {
    expect(markdownToClassic('[[rose|Rose]]', { wikilinks: true })).toBe('<a href="rose">Rose</a>');
    expect(markdownToClassic('[[rose|Rose]]')).toBe('[[rose|Rose]]');
  });

  it('says on which lines HTML stays, and why', () => {
    const notes: CarriedNote[] = [];
    classicToMarkdown('One\ntwo\n\n<dl><dt>a</dt></dl>\n\n<!--more-->\n\n[caption x="y"]<b>z</b>[/caption]', {
      onCarried: (note) => void notes.push(note),
    });
    expect(notes.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '4: <dl> has no Markdown form',
      '8: [caption] has no Markdown form',
    ]);
  });

  it('keeps prose that looks like Markdown', () => {
    for (const text of [
      '1. no list',
      '# no heading',
      '*no* _em_',
      '[no](link)',
      '&lt;b&gt; & co',
      '> no quote',
      '- x\n- y',
    ]) {
      expect(
        markdownToClassic(classicToMarkdown(text)).replaceAll('&amp;', '&').replaceAll('&gt;', '>'),
      ).toBe(text.replaceAll('&gt;', '>'));
    }
  });

  it('never writes a block delimiter', () => {
    const markdown =
      'a\n\n<!-- wp:spacer {"height":"5px"} -->\n<div></div>\n<!-- /wp:spacer -->\n\nb `<!-- wp:x -->`\n';
    expect(markdownToClassic(markdown)).not.toContain('<!-- wp:');
    expect(markdownToClassic('<!-- galley:raw -->\n<!-- wp:\n<!-- /galley:raw -->\n')).not.toContain(
      '<!-- wp:',
    );
    expect(markdownToClassic(markdown)).toContain('<div></div>');
  });

  it.each([
    '<div>',
    '<p>x',
    '<ul><li>',
    '<em>a',
    '<!--',
    '[caption]',
    '[code]',
    '\n\n',
    'a\n',
    '<',
    '<b>&',
    '<table><tr><td>',
    '</div>',
  ])('takes %j ten thousand times over in good time and loses no byte', (part) => {
    const content = part.repeat(10_000);
    const start = performance.now();
    const segments = classicSegments(content);
    expect(segments.map((segment) => segment.content).join('')).toBe(content);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

import { describe, expect, it } from 'vitest';
import { siteWords } from '../../../src/convert/references/site-words.js';
import { toBlocks } from '../../../src/convert/to-blocks.js';
import { toMarkdown } from '../../../src/convert/to-markdown.js';
import { postFor } from '../../../src/convert/pair/post-for.js';
import { keepItemWords } from '../../../src/sync/references/keep-item-words.js';

const words = String.raw`title="The \"big\" one" description="All of it, {id=9}, and more"`;

describe('what braces say of the item behind a picture', () => {
  it.each([
    ['a block', `![A](a.png "C"){${words} id=7 size=large}`, '![A](a.png "C"){id=7 size=large}'],
    ['a block without other braces', `![A](a.png){${words}}`, '![A](a.png)'],
    ['a picture in a line', `See ![A](a.png){id=7 ${words}} there.`, 'See ![A](a.png){id=7} there.'],
    ['a linked picture', `[![A](a.png){${words}}](https://x.test/)`, '[![A](a.png)](https://x.test/)'],
    ['a gallery', `![A](a.png){${words}}\n![B](b.png)`, '![A](a.png)\n![B](b.png)'],
    ['audio', `![](a.mp3 "C"){id=5 ${words}}`, '![](a.mp3 "C"){id=5}'],
  ])('is no part of %s', (_, with_, without) => {
    expect(toBlocks(`${with_}\n`)).toBe(toBlocks(`${without}\n`));
    expect(siteWords(with_)).toBe(without);
  });

  it('is no part of a picture in a classic post', () => {
    const pair = { markdown: 'Text.\n', content: 'Text.' };
    const classic = (braces: string) => postFor(`Text.\n\n![A](a.png "C")${braces}\n`, pair).content;
    expect(classic(`{id=7 width=640 ${words}}`)).toBe(classic('{id=7 width=640}'));
  });

  it('is nothing that a title attribute would mean: that stays', () => {
    const content =
      '<!-- wp:paragraph -->\n<p>a <img src="a.png" alt="A" title="T"> b</p>\n<!-- /wp:paragraph -->';
    expect(toMarkdown(content)).toBe('a ![A](a.png "T") b\n');
    expect(toBlocks('a ![A](a.png "T"){title="Of the item"} b\n')).toContain('title="T"');
  });

  it('stays an attribute of links and prose elsewhere', () => {
    expect(toBlocks('[a](https://x.test/){title="T"}\n')).toContain('title="T"');
    expect(siteWords('[a](b.md){title="T"}, {title="T"}')).toBe('[a](b.md){title="T"}, {title="T"}');
  });

  it('is kept, in order, by pictures that come down, and by no others', () => {
    const author = `![](a.png){title=1}\n\n![](a.png){title=2 .x}\n\n![](b.png)\n`;
    const site = '![](a.png)\n\n![new](b.png)\n\n![](a.png){.x}\n\n![](a.png)\n';
    expect(keepItemWords(site, author)).toBe(
      '![](a.png){title=1}\n\n![new](b.png)\n\n![](a.png){.x title=2}\n\n![](a.png)\n',
    );
  });
});

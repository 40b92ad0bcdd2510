import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../../src/convert/references/find-references.js';
import type { Reference } from '../../../../src/convert/references/reference.js';

const cut = (markdown: string, range: { start: number; end: number } | undefined) =>
  range && markdown.slice(range.start, range.end);

/** Each reference as `kind source -> destination`, so that a case reads at one glance. */
const found = (markdown: string, wikilinks = false) =>
  findReferences(markdown, { wikilinks }).map(
    (one) => `${one.kind} ${cut(markdown, one)} -> ${one.destination}`,
  );

const only = (markdown: string): Reference => {
  const references = findReferences(markdown);
  expect(references).toHaveLength(1);
  return references[0]!;
};

describe('findReferences', () => {
  it('finds links and images with their parts', () => {
    const markdown = 'See ![Eva](img/eva.png "On stage"){id=812 size=large} there.';
    const image = only(markdown);
    expect(image).toMatchObject({ kind: 'image', destination: 'img/eva.png', title: 'On stage' });
    expect(cut(markdown, image)).toBe('![Eva](img/eva.png "On stage"){id=812 size=large}');
    expect(cut(markdown, image.destinationRange)).toBe('img/eva.png');
    expect(cut(markdown, image.textRange)).toBe('Eva');
    expect(cut(markdown, image.attributesRange)).toBe('{id=812 size=large}');
  });

  it.each([
    ['[x](stink-bomb.md#part)', ['link [x](stink-bomb.md#part) -> stink-bomb.md#part']],
    ['[x](<my draft.md>)', ['link [x](<my draft.md>) -> my draft.md']],
    ['[a *b* `]`](c.md)', ['link [a *b* `]`](c.md) -> c.md']],
    ['[x]( a.md\n"t" )', ['link [x]( a.md\n"t" ) -> a.md']],
    ['[x]()', ['link [x]() -> ']],
    ['[![i](i.png)](a.md)', ['link [![i](i.png)](a.md) -> a.md', 'image ![i](i.png) -> i.png']],
    ['<https://a.example/b>', ['autolink <https://a.example/b> -> https://a.example/b']],
    ['at https://a.example/b.', ['autolink https://a.example/b -> https://a.example/b']],
    ['<a href="x.md">x</a>', ['html-link <a href="x.md">x</a> -> x.md']],
    ['<p>\n<img alt="" src=\'i.png\'>\n</p>', ['html-image <img alt="" src=\'i.png\'> -> i.png']],
    ['a\\|b | [x](y.md)\n-|-\n[p\\|q](r.md) | z', ['link [x](y.md) -> y.md', 'link [p\\|q](r.md) -> r.md']],
    ['> - [x](a.md)\n>   [y](b.md)', ['link [x](a.md) -> a.md', 'link [y](b.md) -> b.md']],
    ['## [x](a.md) ##', ['link [x](a.md) -> a.md']],
    ['[x](a.md)\n===', ['link [x](a.md) -> a.md']],
    ['1. \t [x](a.md)', ['link [x](a.md) -> a.md']],
  ])('finds what stands in %j', (markdown, expected) => {
    expect(found(markdown)).toEqual(expected);
  });

  it.each([
    '`[x](a.md)`',
    '``` \n[x](a.md)\n```',
    '    [x](a.md)',
    '<!-- [x](a.md) <a href="b.md"> -->',
    'text <!-- [x](a.md) --> text',
    '\\[x](a.md)',
    '[x] (a.md)',
    '[x](javascript:alert)',
    '[x]',
    '[^1]: https',
  ])('finds nothing in %j', (markdown) => {
    expect(found(markdown)).toEqual([]);
  });

  it('finds definitions and the links that go by them', () => {
    const markdown = '[Bomb][b], [b][] and [B].\n\n[b]: <stink bomb.md>\n  "Title"\n';
    expect(found(markdown)).toEqual([
      'link [Bomb][b] -> stink bomb.md',
      'link [b][] -> stink bomb.md',
      'link [B] -> stink bomb.md',
      'definition [b]: <stink bomb.md>\n  "Title" -> stink bomb.md',
    ]);
    const [first, , , definition] = findReferences(markdown);
    expect(first).toMatchObject({ label: 'B', destinationRange: undefined });
    expect(definition).toMatchObject({ label: 'B', title: 'Title' });
  });

  it('takes the first of two definitions of one label', () => {
    expect(found('[x]\n\n[x]: a.md\n[x]: b.md')[0]).toBe('link [x] -> a.md');
  });

  it('leaves formulas and notes to themselves', () => {
    expect(found('$a_[b](c)$')).toEqual([]);
    expect(found('See.[^1]\n\n[^1]: [x](a.md)')).toEqual(['link [x](a.md) -> a.md']);
  });

  it('finds wikilinks only where they are enabled', () => {
    const markdown = '[[Stink Bomb|the bomb]] ![[eva.png]] [[1]](a.md)';
    expect(found(markdown)).toEqual(['link [[1]](a.md) -> a.md']);
    expect(found(markdown, true)).toEqual([
      'wikilink [[Stink Bomb|the bomb]] -> Stink Bomb',
      'wikiembed ![[eva.png]] -> eva.png',
      'link [[1]](a.md) -> a.md',
    ]);
  });

  it('looks into carried block markup for its HTML only', () => {
    const markdown =
      '<!-- wp:html -->\n<p>[x](a.md) <a href="b.md">b</a></p>\n\n<p>[y](c.md)</p>\n<!-- /wp:html -->\n\n[z](d.md)';
    expect(found(markdown)).toEqual(['html-link <a href="b.md">b</a> -> b.md', 'link [z](d.md) -> d.md']);
  });

  it.each([
    '[',
    '![',
    '[x](',
    '[x](<',
    '[[',
    '`',
    '<a href="',
    ' https://a.example/b',
    '<a href="x">',
    '<a href="x">y</a>',
    '<!--',
    '[x](a.md)',
    '{',
    '![x](y){a=',
    '> ',
    '- ',
  ])('reads %j ten thousand times over in good time', (part) => {
    const start = performance.now();
    findReferences(part.repeat(10_000), { wikilinks: true });
    findReferences(`${part}\n`.repeat(10_000), { wikilinks: true });
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

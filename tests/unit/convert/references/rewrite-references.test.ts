import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../../src/convert/references/find-references.js';
import { rewriteReferences } from '../../../../src/convert/references/rewrite-references.js';

describe('rewriteReferences', () => {
  it('sets another destination and leaves every other byte', () => {
    const markdown = '> *See* [x](stink-bomb.md#part "T")\n> or ![i](<img/a b.png>){ id=1 }\n';
    const urls: Record<string, string> = {
      'stink-bomb.md#part': 'https://site.example/stink-bomb/#part',
      'img/a b.png': 'https://site.example/a.png',
    };
    expect(rewriteReferences(markdown, ({ destination }) => ({ destination: urls[destination]! }))).toBe(
      '> *See* [x](https://site.example/stink-bomb/#part "T")\n> or ![i](<https://site.example/a.png>){ id=1 }\n',
    );
  });

  it('sets, replaces and takes out attributes in the braces of an image', () => {
    const set = (markdown: string, attributes: Record<string, string | undefined>) =>
      rewriteReferences(markdown, () => ({ attributes }));
    expect(set('![a](b.png)', { id: '812', size: 'large' })).toBe('![a](b.png){id=812 size=large}');
    expect(set('![a](b.png){x=y id=1 title="a \\"b\\""}', { id: '2' })).toBe(
      '![a](b.png){x=y id=2 title="a \\"b\\""}',
    );
    expect(set('![a](b.png){id=1}', { id: undefined })).toBe('![a](b.png)');
    expect(set('![a](b.png){ id=1 }', { id: '1' })).toBe('![a](b.png){ id=1 }');
    expect(set('![a](b.png)', { title: 'two words' })).toBe('![a](b.png){title="two words"}');
  });

  it('turns a link that waits into its text', () => {
    const text = (markdown: string) =>
      rewriteReferences(markdown, () => ({ asText: true }), { wikilinks: true });
    expect(text('Then [*Stink* Bomb](stink-bomb.md).')).toBe('Then *Stink* Bomb.');
    expect(text('[Stink Bomb][b]\n\n[b]: stink-bomb.md')).toBe('Stink Bomb\n\n[b]: stink-bomb.md');
    expect(text('[[Stink Bomb]] [[a|b]]')).toBe('Stink Bomb b');
    expect(text('<a href="x">y</a>')).toBe('y');
    expect(text('- [1. Rose](a.md)')).toBe('- 1\\. Rose');
    expect(text('[# one](a.md)')).toBe('\\# one');
  });

  it('changes a definition once for all the links that go by it', () => {
    const markdown = '[a][x] [b][x]\n\n[x]: old.md\n';
    expect(rewriteReferences(markdown, () => ({ destination: 'https://n.example/' }))).toBe(
      '[a][x] [b][x]\n\n[x]: https://n.example/\n',
    );
  });

  it('turns wikilinks into links once they have an address', () => {
    const change = () => ({ destination: 'https://s.example/a (b)', attributes: { id: '7' } });
    expect(rewriteReferences('[[Stink Bomb]] [[x|y]] ![[eva.png|Eva]]', change, { wikilinks: true })).toBe(
      '[Stink Bomb](<https://s.example/a (b)>) [y](<https://s.example/a (b)>) ![Eva](<https://s.example/a (b)>){id=7}',
    );
  });

  it('keeps what a bare address says when it becomes a relative one', () => {
    expect(rewriteReferences('https://s.example/a', () => ({ destination: 'a.md' }))).toBe(
      '[https://s.example/a](a.md)',
    );
    expect(rewriteReferences('<https://s.example/a>', () => ({ destination: 'https://s.example/b' }))).toBe(
      '<https://s.example/b>',
    );
  });

  const piece = fc.constantFrom(
    '[a](b.md)',
    '![i](i.png)',
    '{id=1}',
    '[x][y]',
    '\n\n[y]: z.md\n\n',
    '> ',
    '- ',
    '`',
    '\n',
    ' ',
    '*',
    '[',
    ']',
    '(',
    '<',
    '|',
    '\\',
    '<a href="q">',
    '</a>',
    'w',
    '[[p|q]]',
    '|-|-|\n',
    '```\n',
    'é🎞',
  );

  it('gives back what it was told for every address of any text', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }).map((parts) => parts.join('')),
        (markdown) => {
          const before = findReferences(markdown);
          expect(rewriteReferences(markdown, ({ destination }) => ({ destination }))).toBe(markdown);
          for (const { start, end, destinationRange } of before) {
            expect(start).toBeLessThan(end);
            if (destinationRange) expect(destinationRange.start).toBeGreaterThanOrEqual(start);
            if (destinationRange) expect(destinationRange.end).toBeLessThanOrEqual(end);
          }
          const marked = rewriteReferences(markdown, () => ({ destination: 'https://new.example/x' }));
          const after = findReferences(marked).filter((one) => one.destination !== 'https://new.example/x');
          expect(after.filter(({ kind }) => kind !== 'autolink')).toEqual([]);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

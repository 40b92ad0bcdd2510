import { describe, expect, it } from 'vitest';
import { parseDraftText } from '../../../../src/convert/front-matter/parse-draft-text.js';

describe('parseDraftText', () => {
  it('takes front matter and body apart and knows where the body begins', () => {
    const file = '---\nid: 812\ntags: [Satoshi Kon, Anime]\n---\n\nA *rose*.\n';
    expect(parseDraftText(file)).toEqual({
      kind: 'draft',
      data: { id: 812, tags: ['Satoshi Kon', 'Anime'] },
      body: 'A *rose*.\n',
      bodyLine: 6,
    });
  });

  it('reads a file without front matter as body alone', () => {
    expect(parseDraftText('Just a note.\n')).toEqual({
      kind: 'draft',
      data: {},
      body: 'Just a note.\n',
      bodyLine: 1,
    });
    expect(parseDraftText('\uFEFFNote')).toMatchObject({ data: {}, body: 'Note', bodyLine: 1 });
    expect(parseDraftText('')).toMatchObject({ data: {}, body: '' });
  });

  it('reads CR LF files and a byte order mark, and gives the body with LF', () => {
    const file = '\uFEFF---\r\nexcerpt: |\r\n  One.\r\n  Two.\r\n---\r\n\r\nA\r\nB\r\n';
    expect(parseDraftText(file)).toMatchObject({
      data: { excerpt: 'One.\nTwo.\n' },
      body: 'A\nB\n',
      bodyLine: 7,
    });
  });

  it('keeps numbers, dates and words of YAML as text where WordPress wants text', () => {
    const file =
      '---\ntitle: 1984\nslug: 007\ntags: [2001, true, ~]\npart: 2\ndate: 2026-04-05\nmine: 3\nseries:\n---\n';
    expect(parseDraftText(file)).toMatchObject({
      data: {
        title: '1984',
        slug: '007',
        tags: ['2001', 'true', '~'],
        part: 2,
        date: '2026-04-05',
        mine: 3,
        series: null,
      },
    });
  });

  it('keeps keys that mean something to JavaScript', () => {
    const parsed = parseDraftText('---\n__proto__: {x: 1}\nconstructor: y\n---\n');
    expect(parsed).toMatchObject({ kind: 'draft' });
    expect(({} as { x?: unknown }).x).toBeUndefined();
    if (parsed.kind === 'draft') expect(Object.keys(parsed.data)).toEqual(['__proto__', 'constructor']);
  });

  it.each([
    ['a fence that never closes', '---\ntitle: x\n\nText', 'front-matter-unclosed', 1],
    ['a value with an open bracket', '---\ntitle: x\ntags: [a\n---\n', 'front-matter-syntax', 3],
    ['a colon in a plain value', '---\ntitle: Rose: part 1\n---\n', 'front-matter-syntax', 2],
    ['a tab for indentation', '---\nmeta:\n\tx: 1\n---\n', 'front-matter-syntax', 3],
    ['one key twice', '---\ntitle: x\ntitle: y\n---\n', 'front-matter-duplicate-key', 3],
    ['one key twice, as number and as text', '---\n1: x\n"1": y\n---\n', 'front-matter-duplicate-key', 3],
    ['prose between two rules', '---\nOnce upon a time\n---\n', 'front-matter-not-a-map', 2],
    ['a list', '---\n- a\n---\n', 'front-matter-not-a-map', 2],
    ['a custom tag', '---\ntitle: x\nmine: !ruby/object {}\n---\n', 'front-matter-tag', 3],
    ['an alias that points into itself', '---\na: &a [*a]\n---\n', 'front-matter-alias', 2],
    ['an alias of nothing', '---\na: *b\n---\n', 'front-matter-alias', 2],
  ])('names %s with its line', (_, file, code, line) => {
    const problem = parseDraftText(file);
    expect(problem).toMatchObject({ kind: 'problem', code, line });
    if (problem.kind === 'problem') expect(problem.hint).not.toBe('');
  });

  it('refuses aliases that multiply', () => {
    const levels = Array.from({ length: 30 }, (_, n) => `k${n + 1}: &k${n + 1} [*k${n}, *k${n}, *k${n}]`);
    const file = `---\nk0: &k0 [x]\n${levels.join('\n')}\n---\n`;
    expect(parseDraftText(file)).toMatchObject({ kind: 'problem', code: 'front-matter-alias' });
  });

  it.each(['[', '{', '{a: ', '- ', '? ', '- a: '])(
    'refuses %s ten thousand times over without falling over',
    (open) => {
      expect(parseDraftText(`---\nx: ${open.repeat(10_000)}\n---\n`)).toMatchObject({ kind: 'problem' });
      expect(parseDraftText(`---\n${open.repeat(10_000)}\n---\n`)).toMatchObject({ kind: 'problem' });
    },
  );

  it('refuses a file whose front matter is a megabyte long', () => {
    const file = `---\nexcerpt: ${'x'.repeat(1_000_001)}\n---\n`;
    expect(parseDraftText(file)).toMatchObject({ kind: 'problem', code: 'front-matter-too-large' });
  });
});

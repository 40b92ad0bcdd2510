import { describe, expect, it } from 'vitest';
import type { DraftPath } from '../../../src/model/ids.js';
import { inferSeries, type InferEntry } from '../../../src/sync/series/infer-series.js';
import { partNumber } from '../../../src/sync/series/part-number.js';
import { titlePart } from '../../../src/sync/series/title-part.js';

describe('what a title says of a series', () => {
  const titles: readonly (readonly [title: string, series: string, part: number, name: string])[] = [
    ['Fond Memories Part 1: Magnetic Rose', 'Fond Memories', 1, 'Magnetic Rose'],
    ['Fond Memories (Part 2)', 'Fond Memories', 2, ''],
    ['Fond Memories, Part III', 'Fond Memories', 3, ''],
    ['Fond Memories #4', 'Fond Memories', 4, ''],
    ['Fond Memories – Part Two – Stink Bomb', 'Fond Memories', 2, 'Stink Bomb'],
    ['Fond Memories Pt. 2', 'Fond Memories', 2, ''],
    ['Fond Memories: Part 2 of 3', 'Fond Memories', 2, ''],
    ['Fond Memories [2/3]', 'Fond Memories', 2, ''],
    ['Fond Memories (2)', 'Fond Memories', 2, ''],
    ['Fond Memories 2/3: Stink Bomb', 'Fond Memories', 2, 'Stink Bomb'],
    ['Weekly Report #12', 'Weekly Report', 12, ''],
    ['Part 2: Stink Bomb', '', 2, 'Stink Bomb'],
    ['Minnen, del 2', 'Minnen', 2, ''],
    ['Report No. 5: Ink', 'Report', 5, 'Ink'],
    ['Erinnerungen, Teil 2: Die Bombe', 'Erinnerungen', 2, 'Die Bombe'],
    ['Souvenirs – Partie 2 : la bombe', 'Souvenirs', 2, 'la bombe'],
    ['Recuerdos. Parte 2', 'Recuerdos.', 2, ''],
    ['Ricordi (parte seconda) parte 2', 'Ricordi (parte seconda)', 2, ''],
    ['Herinneringen deel 3', 'Herinneringen', 3, ''],
    ['Wspomnienia, część 2', 'Wspomnienia', 2, ''],
    ['Воспоминания. Часть 2: Бомба', 'Воспоминания', 2, 'Бомба'],
    ['Emlékek 2. rész', 'Emlékek', 2, ''],
    ['思い出 第2回 臭い爆弾', '思い出', 2, '臭い爆弾'],
    ['思い出（二）', '思い出', 2, ''],
    ['思い出 その３', '思い出', 3, ''],
    ['回忆 第十二篇', '回忆', 12, ''],
    ['추억 2부', '추억', 2, ''],
    ['ذكريات الجزء 2', 'ذكريات', 2, ''],
  ];
  for (const [title, series, part, name] of titles) {
    it(`reads ${title}`, () => {
      const said = titlePart(title);
      expect({ ...said, series: said?.series.replace(/\.$/, '') }).toEqual({
        series: series.replace(/\.$/, ''),
        part,
        name,
        certain: true,
      });
    });
  }

  it('takes a bare number at the end for a guess', () => {
    expect(titlePart('Rocky II')).toEqual({ series: 'Rocky', part: 2, name: '', certain: false });
    expect(titlePart('Blade Runner 49')?.certain).toBe(false);
  });
  it('finds nothing in titles that only look so', () => {
    for (const title of [
      'Apart from that',
      'Party 5 people',
      'Departure',
      'Malcolm X',
      '2001: A Space Odyssey',
      'C# in depth',
      'Summer of 2019',
      '',
    ]) {
      expect([title, titlePart(title)?.certain ? titlePart(title) : undefined]).toEqual([title, undefined]);
    }
  });
  it('reads numbers in every dress', () => {
    const numbers = {
      '7': 7,
      '１２': 12,
      IV: 4,
      xix: 19,
      XL: 40,
      eleven: 11,
      zwölf: 12,
      三: 3,
      十: 10,
      十五: 15,
      二十一: 21,
    };
    for (const [text, number] of Object.entries(numbers))
      expect([text, partNumber(text)]).toEqual([text, number]);
    for (const text of ['iiii', 'vx', '', 'no', '1234', '一二'])
      expect([text, partNumber(text)]).toEqual([text, undefined]);
  });
});

describe('inferring series', () => {
  const entry = (path: string, title: string, more: Partial<InferEntry> = {}): InferEntry => ({
    path: path as DraftPath,
    title,
    date: null,
    linksTo: [],
    ...more,
  });

  it('takes one certain title for a series', () => {
    expect(
      inferSeries([entry('a.md', 'Fond Memories Part 1: Magnetic Rose'), entry('b.md', 'Other')]),
    ).toEqual([{ series: 'Fond Memories', parts: [{ path: 'a.md', part: 1, from: 'title' }] }]);
  });
  it('puts together titles that write the same series in several ways', () => {
    const titles = [
      'Fond Memories (Part 2)',
      'fond memories, Part III',
      'Fond Memories Part 1: Magnetic Rose',
      'Fond Memories #4',
    ];
    const [series, ...more] = inferSeries(titles.map((title, at) => entry(`${at}.md`, title)));
    expect(more).toEqual([]);
    expect(series?.series).toBe('Fond Memories');
    expect(series?.parts.map(({ path, part }) => [path, part])).toEqual([
      ['2.md', 1],
      ['0.md', 2],
      ['1.md', 3],
      ['3.md', 4],
    ]);
  });
  it('believes bare numbers only in company', () => {
    expect(inferSeries([entry('a.md', 'Rocky II')])).toEqual([]);
    expect(inferSeries([entry('a.md', 'Rocky II'), entry('b.md', 'Rocky III')])[0]?.parts).toHaveLength(2);
    expect(inferSeries([entry('a.md', 'Part 1: Rocky'), entry('b.md', 'Part 2: Rocky')])[0]?.series).toBe(
      'Rocky',
    );
    expect(inferSeries([entry('a.md', 'Part 1: Rocky'), entry('b.md', 'Part 2: Alien')])).toEqual([]);
  });
  it('adds posts that a part links to and that link back, on the free numbers', () => {
    const [series] = inferSeries([
      entry('rose.md', 'Fond Memories Part 1: Magnetic Rose', {
        linksTo: ['bomb.md', 'cannon.md', 'far.md'] as DraftPath[],
      }),
      entry('cannon.md', 'Cannon Fodder', {
        linksTo: ['rose.md'] as DraftPath[],
        date: '2026-03-01T00:00:00Z',
      }),
      entry('bomb.md', 'Stink Bomb', { linksTo: ['rose.md'] as DraftPath[], date: '2026-02-01T00:00:00Z' }),
      entry('far.md', 'Far away'),
    ]);
    expect(series?.parts).toEqual([
      { path: 'rose.md', part: 1, from: 'title' },
      { path: 'bomb.md', part: 2, from: 'links' },
      { path: 'cannon.md', part: 3, from: 'links' },
    ]);
  });
  it('leaves posts alone that have a series', () => {
    expect(inferSeries([entry('a.md', 'X Part 1', { series: 'Y' })])).toEqual([]);
  });
});

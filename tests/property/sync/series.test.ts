import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seriesLabels } from '../../../src/convert/navigation/labels.js';
import { readNavigation } from '../../../src/convert/navigation/read-navigation.js';
import { renderNavigation } from '../../../src/convert/navigation/render-navigation.js';
import type { DraftPath, PostId } from '../../../src/model/ids.js';
import { inferSeries } from '../../../src/sync/series/infer-series.js';
import { navigationFor } from '../../../src/sync/series/navigation-for.js';
import { seriesOf } from '../../../src/sync/series/series-of.js';
import type { SeriesEntry } from '../../../src/sync/series/series.js';
import { titlePart } from '../../../src/sync/series/title-part.js';

const entries: fc.Arbitrary<SeriesEntry[]> = fc
  .array(
    fc.record({
      part: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
      status: fc.constantFrom('publish' as const, 'draft' as const, 'future' as const, 'private' as const),
      series: fc.constantFrom('Fond Memories', 'fond memories', 'Other', undefined),
      title: fc.string({ unit: 'grapheme', maxLength: 8 }),
      date: fc.constantFrom(null, '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'),
    }),
    { maxLength: 8 },
  )
  .map((rows) =>
    rows.map(({ part, series, ...row }, at) => ({
      ...row,
      path: `${at}.md` as DraftPath,
      id: (at + 1) as PostId,
      type: 'post',
      link: `https://site.test/${at}/`,
      ...(part !== undefined && { part }),
      ...(series !== undefined && { series }),
    })),
  );
const labels = seriesLabels('en');

describe('series', () => {
  it('give every public part a number, once, within M', () => {
    fc.assert(
      fc.property(entries, (posts) => {
        for (const series of seriesOf(posts)) {
          const numbers = series.parts.map(({ part }) => part);
          expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
          const open = series.parts.filter(({ entry }) => entry.status === 'publish');
          expect(series.total).toBe(Math.max(0, open.length, ...open.map(({ part }) => part)));
        }
      }),
    );
  });

  it('leave no post out without saying so', () => {
    fc.assert(
      fc.property(entries, (posts) => {
        for (const series of seriesOf(posts)) {
          const shown = new Set(series.parts.map(({ entry }) => entry.path as string));
          const told = new Set(series.problems.map(({ path }) => path));
          const own = posts.filter((post) => post.series?.toLowerCase() === series.name.toLowerCase());
          for (const { path } of own) expect(shown.has(path) || told.has(path)).toBe(true);
        }
      }),
    );
  });

  it('do not depend on the order in which posts are read', () => {
    fc.assert(
      fc.property(entries, (posts) => {
        const parts = (list: readonly SeriesEntry[]) =>
          seriesOf(list).map(({ parts, total }) => ({
            total,
            paths: parts.map(({ part, entry }) => [part, entry.path]),
          }));
        expect(parts(posts.toReversed())).toEqual(expect.arrayContaining(parts(posts)));
      }),
    );
  });

  it('tell the public nothing of what it cannot read', () => {
    fc.assert(
      fc.property(entries, (posts) => {
        for (const series of seriesOf(posts)) {
          const open = series.parts.filter(({ entry }) => entry.status === 'publish');
          const titles = new Set(open.map(({ entry }) => entry.link));
          for (const part of open) {
            const navigation = navigationFor(part, series, labels);
            const named = navigation.parts.filter(({ title }) => title !== undefined);
            expect(named.every(({ link }) => link !== undefined && titles.has(link))).toBe(true);
            expect(readNavigation(renderNavigation(navigation, 'blocks'))).toEqual({
              series: series.name,
              part: part.part,
              total: Math.max(series.total, part.part),
            });
          }
        }
      }),
    );
  });

  it('are inferred from any titles, hostile ones too, in a moment', () => {
    const sign = fc.constantFrom('Part ', '#', '第', '回', '(', ')', '-', ' ', '2', 'II', 'x', '/', 'of ');
    const title = fc.oneof(
      fc.array(sign, { maxLength: 200 }).map((signs) => signs.join('')),
      fc.string({ unit: 'grapheme' }),
    );
    const started = performance.now();
    fc.assert(
      fc.property(fc.array(title, { maxLength: 4 }), (titles) => {
        inferSeries(
          titles.map((text, at) => ({ path: `${at}.md` as DraftPath, title: text, date: null, linksTo: [] })),
        );
      }),
    );
    for (const text of ['-'.repeat(300), 'Part '.repeat(60), ' ('.repeat(150), '1/'.repeat(150)])
      titlePart(text);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

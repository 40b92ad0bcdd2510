import { describe, expect, it } from 'vitest';
import { seriesLabels } from '../../../src/convert/navigation/labels.js';
import type { DraftPath, PostId } from '../../../src/model/ids.js';
import { navigationFor } from '../../../src/sync/series/navigation-for.js';
import { seriesOf } from '../../../src/sync/series/series-of.js';
import type { SeriesEntry } from '../../../src/sync/series/series.js';

const entry = (part: number | undefined, more: Partial<SeriesEntry> = {}): SeriesEntry => ({
  path: `part-${part}.md` as DraftPath,
  id: (part ?? 90) as PostId,
  type: 'post',
  title: `Title ${part}`,
  status: 'publish',
  link: `https://site.test/${part}/`,
  date: `2026-01-0${part ?? 9}T00:00:00Z`,
  series: 'Fond Memories',
  ...(part !== undefined && { part }),
  ...more,
});
const only = (entries: readonly SeriesEntry[], parts?: number) => {
  const found = seriesOf(entries, () => (parts === undefined ? undefined : { parts }));
  expect(found).toHaveLength(1);
  return found[0]!;
};

describe('a series', () => {
  it('has its parts by number, and counts only what the public can read', () => {
    const series = only([entry(3, { status: 'draft' }), entry(2), entry(1)]);
    expect(series.parts.map(({ part }) => part)).toEqual([1, 2, 3]);
    expect(series.total).toBe(2);
    expect(series.problems).toEqual([]);
  });
  it('counts up to the highest public number, or to the total that is known', () => {
    expect(only([entry(1), entry(4)]).total).toBe(4);
    expect(only([entry(1), entry(2)], 5).total).toBe(5);
    expect(only([entry(1), entry(2), entry(3)], 2).total).toBe(3);
  });
  it('names both posts of one number, and the older keeps it', () => {
    const series = only([entry(2, { path: 'new.md' as DraftPath, id: 50 as PostId }), entry(1), entry(2)]);
    expect(series.parts.map(({ entry: { path } }) => path)).toEqual(['part-1.md', 'part-2.md']);
    const twice = series.problems.filter(
      ({ code, severity }) => code === 'part-twice' && severity === 'error',
    );
    expect(twice.map(({ path }) => path).sort()).toEqual(['new.md', 'part-2.md']);
    expect(twice[0]?.message).toContain('new.md');
    expect(twice[0]?.message).toContain('part-2.md');
  });
  it('warns of numbers that nobody has', () => {
    const { problems } = only([entry(1), entry(3), entry(7)]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'part-missing', severity: 'warning' });
    expect(problems[0]?.message).toContain('part 2, 4-6');
    expect(only([entry(0), entry(1)]).problems).toEqual([]);
  });
  it('leaves out a post without a number and says so, unless nobody has one', () => {
    const { problems, parts } = only([entry(1), entry(undefined)]);
    expect(parts).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toEqual(['part-without-number']);
    const dates = ['2026-03-01T00:00:00Z', null, '2026-02-01T00:00:00Z'];
    const byDate = only(dates.map((date, at) => entry(undefined, { date, path: `${at}.md` as DraftPath })));
    expect(byDate.parts.map(({ part, entry: { path } }) => [part, path])).toEqual([
      [1, '2.md'],
      [2, '0.md'],
      [3, '1.md'],
    ]);
  });
  it('is one, however its name is cased, and takes a page without a number for its own', () => {
    const page = entry(undefined, { type: 'page' });
    const series = only([entry(1), entry(2, { series: 'fond  memories' }), page]);
    expect(series.name).toBe('Fond Memories');
    expect(series.page).toBe(page);
    expect(series.problems).toEqual([]);
  });
});

describe('what the navigation of a part says', () => {
  const labels = seriesLabels('en');

  it('links every public part, and tells numbers below M that are not public without their titles', () => {
    const series = only([
      entry(1, { title: 'A <em>rose</em> &amp; more' }),
      entry(2, { status: 'draft' }),
      entry(3),
    ]);
    expect(navigationFor(series.parts[2]!, series, labels)).toEqual({
      series: 'Fond Memories',
      part: 3,
      total: 3,
      parts: [
        { part: 1, title: 'A rose & more', link: 'https://site.test/1/' },
        { part: 2 },
        { part: 3, title: 'Title 3', link: 'https://site.test/3/' },
      ],
      labels,
    });
  });
  it('does not change while somebody writes the next part', () => {
    const one = only([entry(1), entry(2)]);
    const other = only([entry(1), entry(2), entry(3, { status: 'draft' }), entry(4, { status: 'future' })]);
    expect(navigationFor(other.parts[0]!, other, labels)).toEqual(navigationFor(one.parts[0]!, one, labels));
  });
  it('names the page of the series once that is public', () => {
    const page = entry(undefined, { type: 'page', link: 'https://site.test/s/' });
    const series = only([entry(1), page]);
    expect(navigationFor(series.parts[0]!, series, labels).page).toBe('https://site.test/s/');
    const hidden = only([entry(1), { ...page, status: 'draft' }]);
    expect(navigationFor(hidden.parts[0]!, hidden, labels)).not.toHaveProperty('page');
  });
  it('does not list thousands of numbers when somebody numbers by year', () => {
    const series = only([entry(2025, { date: null }), entry(2026, { date: null })]);
    expect(navigationFor(series.parts[0]!, series, labels).parts).toHaveLength(2);
  });
});

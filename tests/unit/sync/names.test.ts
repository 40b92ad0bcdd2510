import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPath } from '../../../src/convert/draft/fold-path.js';
import type { PostId } from '../../../src/model/ids.js';
import { fileNameFor, type Nameable } from '../../../src/sync/names/file-name-for.js';
import { slugify } from '../../../src/sync/names/slugify.js';

describe('the slug of a title', () => {
  // What sanitize_title of WordPress 6.1 answers, percent-decoded.
  const measured: Readonly<Record<string, string>> = {
    'Fond Memories Part 1: Magnetic Rose': 'fond-memories-part-1-magnetic-rose',
    'Grüße, “Welt” — so!': 'gruse-welt-so',
    'C++': 'c',
    'a.b/c': 'a-b-c',
    'don’t': 'dont',
    'a × b': 'a-x-b',
    'Łódź Þór Ærø Đà': 'lodz-thor-aero-da',
    'Việt Nam': 'viet-nam',
    İstanbul: 'istanbul',
    '日本語　タイトル': '日本語　タイトル',
    'Привет, мир': 'привет-мир',
    'a ✨ b': 'a-✨-b',
    'ǧ¢': 'ǧ¢',
    'R&amp;D <em>now</em>': 'rd-now',
    ' -- ': '',
    '«…»': '',
  };
  for (const [title, slug] of Object.entries(measured)) {
    it(`of ${JSON.stringify(title)} is ${JSON.stringify(slug)}`, () => {
      expect(slugify(title)).toBe(slug);
    });
  }

  it('spells letters out where the language of the site does', () => {
    expect(slugify('Grüße Äpfel', 'de_DE')).toBe('gruesse-aepfel');
    expect(slugify('Smørrebrød Ål', 'da')).toBe('smoerrebroed-aal');
  });
  it('is its own slug, also of a letter that only its small form is folded of', () => {
    expect(slugify('Ɑ')).toBe('a');
    expect(slugify(slugify('Ɑlpha'))).toBe('alpha');
  });
  it('has at most two hundred bytes as WordPress stores it, cut at a character', () => {
    expect(slugify('日'.repeat(80))).toBe('日'.repeat(22));
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const slug = slugify(title);
        expect(encodeURIComponent(slug).length).toBeLessThanOrEqual(200);
        expect(slug).not.toMatch(/^-|-$|--|[A-Z/\\.\u0000-\u002c]/);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });
});

describe('the name of a new file', () => {
  const post = (id: number, slug: string, more: Partial<Nameable> = {}): Nameable => ({
    id: id as PostId,
    type: 'post',
    slug,
    title: '',
    ...more,
  });
  const none = new Set<string>();

  it('is the slug as people read it, else the title, else the id', () => {
    expect(fileNameFor(post(1, 'magnetic-rose'), none)).toBe('magnetic-rose.md');
    expect(fileNameFor(post(1, '%e6%97%a5'), none)).toBe('日.md');
    expect(fileNameFor(post(1, '', { title: 'A title' }), none)).toBe('A title.md');
    expect(fileNameFor(post(7, ''), none)).toBe('post-7.md');
  });
  it('has the id behind it where the name is taken in any spelling, or reserved', () => {
    expect(fileNameFor(post(2, 'rosé'), new Set([foldPath('ROSÉ.md')]))).toBe('rosé-2.md');
    expect(fileNameFor(post(3, 'con'), none)).toBe('con-3.md');
  });
  it('lies where the type or the layout says', () => {
    expect(fileNameFor(post(1, 'about', { type: 'page' }), none, '{year}/{slug}')).toBe('pages/about.md');
    const dated = post(1, 'rose', { date: '2026-04-05T16:30:00Z', series: 'Fond/../Memories' });
    expect(fileNameFor(dated, none, '{year}/{slug}')).toBe('2026/rose.md');
    expect(fileNameFor(dated, none, '{series}/{slug}')).toBe('Fond-..-Memories/rose.md');
    expect(fileNameFor(post(1, 'rose', { date: null }), none, '{year}/{series}/{slug}')).toBe('rose.md');
  });
  it('never leads out of the folder, never is too long, and no two are one file', () => {
    const text = fc.oneof(
      fc.constantFrom(
        '..',
        '../x',
        'con',
        'a',
        'A',
        '.hidden',
        'x'.repeat(300),
        '日'.repeat(100),
        '%2e%2e%2fx',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    const posts = fc.array(fc.record({ slug: text, series: text, title: text }), { maxLength: 12 });
    fc.assert(
      fc.property(posts, fc.constantFrom('{slug}', '{series}/{slug}'), (rows, layout) => {
        const taken = new Set<string>();
        rows.forEach((row, at) => {
          const path = fileNameFor({ ...row, id: (at + 1) as PostId, type: 'post' }, taken, layout);
          const parts = path.split('/');
          expect(parts.length).toBeLessThanOrEqual(2);
          expect(parts.filter((part) => part === '' || part.startsWith('.') || /[\\\0]/.test(part))).toEqual(
            [],
          );
          expect(Buffer.byteLength(parts.at(-1) ?? '')).toBeLessThanOrEqual(220);
          expect(taken.has(foldPath(path))).toBe(false);
          taken.add(foldPath(path));
        });
      }),
    );
  });
});

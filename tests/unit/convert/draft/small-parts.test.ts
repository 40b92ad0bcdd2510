import { describe, expect, it } from 'vitest';
import { frontMatterFromFields } from '../../../../src/convert/draft/front-matter-from-fields.js';
import { hashText } from '../../../../src/convert/draft/hash-text.js';
import { identityKeys } from '../../../../src/convert/draft/identity-keys.js';
import { nearestWord } from '../../../../src/convert/draft/nearest-word.js';
import { sameStatus } from '../../../../src/convert/draft/same-status.js';
import { samePassword, storePassword } from '../../../../src/convert/draft/stored-password.js';
import { formatTermPath, parseTermPath } from '../../../../src/convert/draft/term-path.js';
import type { PostId } from '../../../../src/model/ids.js';

describe('front matter from fields', () => {
  it('takes the key away where the date floats, and writes no stored password', () => {
    const keys = frontMatterFromFields(
      { date: null, password: storePassword('secret') },
      { timezone: 'UTC' },
    );
    expect(Object.keys(keys)).toEqual(['date']);
    expect(keys.date).toBeUndefined();
  });

  it('writes only the fields that are given', () => {
    const keys = frontMatterFromFields(
      { title: 'A', terms: { post_tag: ['A \\> B'] }, featured_image: { src: 'a.png' } },
      { timezone: 'UTC' },
    );
    expect(keys).toEqual({ title: 'A', tags: ['A > B'], featured_image: 'a.png' });
  });

  it('keeps the ids of other sites', () => {
    const data = { sites: { staging: { id: 1, note: 'x' }, live: { id: 2 } } };
    expect(identityKeys(data, { id: 9 as PostId, link: 'l', site: 'staging' })).toEqual({
      sites: { staging: { id: 9, note: 'x', link: 'l' }, live: { id: 2 } },
    });
    expect(identityKeys(data, { id: 9 as PostId })).toEqual({ id: 9 });
  });
});

describe('a term path', () => {
  it.each([
    ['Film > Anime', ['Film', 'Anime']],
    ['Us \\> Them', ['Us > Them']],
    ['A>B', ['A>B']],
    ['A  >  B', ['A', 'B']],
    ['> A > ', ['A']],
    ['A \\\\> B', ['A \\> B']],
  ])('%j names %j', (path, names) => {
    expect(parseTermPath(path)).toEqual(names);
    expect(parseTermPath(formatTermPath(names))).toEqual(names);
  });
});

describe('publish and future', () => {
  const now = Date.parse('2026-04-05T12:00:00Z');
  it('are one value while the date is to come', () => {
    expect(sameStatus('publish', 'future', { date: '2026-04-05T12:00:01Z', now })).toBe(true);
    expect(sameStatus('future', 'publish', { date: '2026-04-05T11:00:00Z', now })).toBe(false);
    expect(sameStatus('future', 'publish', { date: null, now })).toBe(false);
    expect(sameStatus('draft', 'draft', { date: null, now })).toBe(true);
  });
});

describe('a stored password', () => {
  it('is known again and shows nothing', () => {
    const stored = storePassword('open sesame');
    expect(stored).not.toContain('sesame');
    expect(samePassword(stored, 'open sesame')).toBe(true);
    expect(samePassword(stored, 'open')).toBe(false);
    expect(samePassword('open sesame', stored)).toBe(true);
    expect(samePassword(undefined, '')).toBe(true);
    expect(samePassword(stored, undefined)).toBe(false);
    expect(storePassword(stored)).toBe(stored);
    expect(storePassword('')).toBe('');
  });
});

describe('the nearest word', () => {
  it('is the one with the fewest slips', () => {
    expect(nearestWord('publsih', ['draft', 'publish', 'private'])).toBe('publish');
    expect(nearestWord('wkilinks', ['media', 'wikilinks'])).toBe('wikilinks');
    expect(nearestWord('banana', ['draft', 'publish'])).toBeUndefined();
  });
});

describe('the hash of a text', () => {
  it('does not know line endings or a byte order mark', () => {
    expect(hashText('\uFEFFa\r\nb\r\n')).toBe(hashText('a\nb\n'));
    expect(hashText('a\rb')).not.toBe(hashText('a\nb'));
  });
});

import { describe, expect, it } from 'vitest';
import { editFrontMatter } from '../../../../src/convert/front-matter/edit-front-matter.js';

const file = `---
# notes to myself
title: "Magnetic Rose"   # the first part
categories: [Film > Anime,  Reviews]   # two
tags:
  - Satoshi Kon   # script

  - 'Katsuhiro Otomo'
mine: {colour: red,  size: 3}

excerpt: |
  One.

  Two.

# the end
---

Body with *stars*.
`;

/** The file with one piece of it replaced: what an edit may change. */
const but = (old: string, now: string): string => {
  expect(file.split(old)).toHaveLength(2);
  return file.replace(old, now);
};

describe('editFrontMatter', () => {
  it('changes one item of a flow list and nothing else', () => {
    const edited = editFrontMatter(file, { categories: ['Film > Animation', 'Reviews'] });
    expect(edited).toBe(but('Film > Anime,', 'Film > Animation,'));
  });

  it('adds and removes items of a flow list', () => {
    expect(editFrontMatter(file, { categories: ['Film > Anime', 'Reviews', 'Rock & Roll'] })).toBe(
      but('Reviews]', 'Reviews, Rock & Roll]'),
    );
    expect(editFrontMatter(file, { categories: ['Reviews'] })).toBe(
      but('[Film > Anime,  Reviews]', '[Reviews]'),
    );
    expect(editFrontMatter(file, { categories: ['New', 'Film > Anime', 'Reviews'] })).toBe(
      but('[Film > Anime,', '[New, Film > Anime,'),
    );
    expect(editFrontMatter(file, { categories: [] })).toBe(but('[Film > Anime,  Reviews]', '[]'));
  });

  it('changes, adds and removes items of a block list', () => {
    expect(editFrontMatter(file, { tags: ['Kon', 'Katsuhiro Otomo'] })).toBe(but('Satoshi Kon ', 'Kon '));
    expect(editFrontMatter(file, { tags: ['Satoshi Kon', 'Otomo'] })).toBe(
      but("'Katsuhiro Otomo'", "'Otomo'"),
    );
    expect(editFrontMatter(file, { tags: ['Satoshi Kon', 'Katsuhiro Otomo', 'Memories: three'] })).toBe(
      but("'Katsuhiro Otomo'\n", '\'Katsuhiro Otomo\'\n  - "Memories: three"\n'),
    );
    expect(editFrontMatter(file, { tags: ['Katsuhiro Otomo'] })).toBe(
      but('  - Satoshi Kon   # script\n', ''),
    );
    expect(editFrontMatter(file, { tags: [] })).toContain('tags: []\nmine:');
  });

  it('keeps the quotes and the comment of a value', () => {
    expect(editFrontMatter(file, { title: 'Stink Bomb' })).toBe(but('"Magnetic Rose"', '"Stink Bomb"'));
    expect(editFrontMatter(file, { title: 'Two\nlines' })).toBe(but('"Magnetic Rose"', '"Two\\nlines"'));
  });

  it('rewrites a block of text as a block', () => {
    expect(editFrontMatter(file, { excerpt: 'One.\nThree.\n' })).toBe(
      but('One.\n\n  Two.\n', 'One.\n  Three.\n'),
    );
  });

  it('changes one key of a nested map', () => {
    expect(editFrontMatter(file, { mine: { colour: 'blue', size: 3 } })).toBe(but('red,', 'blue,'));
    expect(editFrontMatter(file, { mine: { colour: 'red', size: 3, x: true } })).toBe(
      but('3}', '3, x: true}'),
    );
    expect(editFrontMatter(file, { mine: { size: 3 } })).toBe(but('{colour: red,  size: 3}', '{size: 3}'));
  });

  it('puts a new key at its usual place, and an unknown one at the end', () => {
    expect(editFrontMatter(file, { id: 812 })).toBe(but('# notes', 'id: 812\n# notes'));
    expect(editFrontMatter(file, { status: 'draft', slug: 'rose', date: '2026-04-05T18:30:00+02:00' })).toBe(
      but('first part\n', 'first part\nslug: rose\nstatus: draft\ndate: 2026-04-05T18:30:00+02:00\n'),
    );
    expect(editFrontMatter(file, { featured_image: 'img/a.png' })).toBe(
      but("'Katsuhiro Otomo'\n", "'Katsuhiro Otomo'\nfeatured_image: img/a.png\n"),
    );
    expect(editFrontMatter(file, { zebra: 'x' })).toBe(but('Two.\n', 'Two.\nzebra: x\n'));
  });

  it('puts a key beside plain lines that is called like something every object has', () => {
    const changes: Readonly<Record<string, unknown>> = { constructor: 'x', ['__proto__']: {} };
    expect(editFrontMatter('---\nmine: "a"\n---\n', changes)).toBe(
      '---\nmine: "a"\nconstructor: x\n__proto__: {}\n---\n',
    );
  });

  it('removes a key with its own lines only', () => {
    expect(editFrontMatter(file, { title: undefined })).toBe(
      but('title: "Magnetic Rose"   # the first part\n', ''),
    );
    expect(editFrontMatter(file, { excerpt: undefined })).toBe(but('excerpt: |\n  One.\n\n  Two.\n', ''));
  });

  it('keeps CR LF, also in the lines it adds', () => {
    const windows = file.replaceAll('\n', '\r\n');
    const edited = editFrontMatter(windows, { id: 1, excerpt: 'A\nB', tags: ['Satoshi Kon', 'C', 'D'] });
    expect(edited.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('begins front matter in a file that has none, and fills an empty one', () => {
    expect(editFrontMatter('Text.\n', { id: 3, title: 'x' })).toBe('---\nid: 3\ntitle: x\n---\n\nText.\n');
    expect(editFrontMatter('\uFEFFText.', { id: 3 })).toBe('\uFEFF---\nid: 3\n---\n\nText.');
    expect(editFrontMatter('---\n# mine\n---\nText', { id: 3 })).toBe('---\n# mine\nid: 3\n---\nText');
  });

  it('leaves a number alone that is set as the text it stands for', () => {
    const number = '---\ntitle: 1984\ntags: [007]\n---\n';
    expect(editFrontMatter(number, { title: '1984', tags: ['007'] })).toBe(number);
    expect(editFrontMatter(number, { title: 1984 })).toBe(number);
  });

  it('gives a key without a value its value', () => {
    expect(editFrontMatter('---\nid: # none yet\nslug:\n---\n', { id: 4, slug: 'x' })).toBe(
      '---\nid: 4 # none yet\nslug: x\n---\n',
    );
  });

  it('still writes the right values where aliases and odd layouts do not let it edit in place', () => {
    const odd = '---\n{a: &x [1], b: *x, title: old}\n---\nBody';
    expect(editFrontMatter(odd, { a: [2], id: 7 })).toContain('Body');
    expect(editFrontMatter('---\nmine: &x one\nother: *x\n---\n', { mine: 'two' })).toBe(
      '---\nmine: two\nother: one\n---\n',
    );
  });

  it('refuses to touch front matter that cannot be read', () => {
    expect(() => editFrontMatter('---\na: [\n---\n', { id: 1 })).toThrow(TypeError);
  });
});

import { describe, expect, it } from 'vitest';
import { fieldsFromFrontMatter } from '../../../../src/convert/draft/fields-from-front-matter.js';
import { lineOfKey } from '../../../../src/convert/draft/line-of-key.js';
import { parseDraftText } from '../../../../src/convert/front-matter/parse-draft-text.js';

function read(yaml: string, { site }: { site?: string } = {}) {
  const text = `---\n${yaml}\n---\n\nBody\n`;
  const parsed = parseDraftText(text);
  if (parsed.kind === 'problem') throw new Error(parsed.message);
  const lineOf = (key: string) => lineOfKey(text, key);
  return fieldsFromFrontMatter(parsed.data, { timezone: 'Europe/Berlin', lineOf, ...(site ? { site } : {}) });
}

describe('the fields of a draft', () => {
  it('are every key of the format in normal form', () => {
    const { fields, id, type, hold, problems } = read(`id: 812
title: Magnetic Rose
slug: Caf%C3%A9
status: publish
date: 2026-04-05T18:30:00
author: sofia
categories: [Film > Anime, "Us \\\\> Them"]
tags: [Satoshi Kon, A > B]
series: Fond Memories
part: 1
featured_image: {src: img/rose.png, alt: A rose}
excerpt: Short
type: page
format: aside
sticky: yes
template: wide.php
password: 0123
comment_status: closed
ping_status: open
parent: /about/team/
menu_order: -3
meta: {count: 3, list: [a, 1]}
terms: {genre: Drama}
hold: true
mood: mine`);
    expect(problems).toEqual([]);
    expect({ id, type, hold }).toEqual({ id: 812, type: 'page', hold: true });
    expect(fields).toEqual({
      title: 'Magnetic Rose',
      slug: 'Café',
      status: 'publish',
      date: '2026-04-05T16:30:00Z',
      author: 'sofia',
      terms: {
        category: ['Film > Anime', 'Us \\> Them'],
        post_tag: ['Satoshi Kon', 'A \\> B'],
        genre: ['Drama'],
      },
      series: 'Fond Memories',
      part: 1,
      featured_image: { src: 'img/rose.png', alt: 'A rose' },
      excerpt: 'Short',
      format: 'aside',
      sticky: true,
      template: 'wide.php',
      password: '0123',
      comment_status: 'closed',
      ping_status: 'open',
      parent: 'about/team',
      menu_order: -3,
      meta: { count: 3, list: ['a', 1] },
    });
  });

  it('leave out what the file lacks or gives no value', () => {
    expect(read('title: A\nstatus: draft\ntags:\ndate:\nseries:').fields).toEqual({
      title: 'A',
      status: 'draft',
    });
  });

  it('keep an empty list, an empty title and "no picture"', () => {
    const { fields, problems } = read('title: ""\nstatus: draft\ntags: []\nfeatured_image: ""\nexcerpt: ""');
    expect(problems).toEqual([]);
    expect(fields).toMatchObject({ title: '', terms: { post_tag: [] }, featured_image: null, excerpt: '' });
  });

  it('take one name for a list of one, and numbers and dates for text', () => {
    const { fields } = read(
      'title: 2001\nstatus: draft\ntags: Kon\ncategories: [1984, 2026-01-01]\nauthor: 007',
    );
    expect(fields).toMatchObject({ title: '2001', author: '007' });
    expect(fields.terms).toEqual({ category: ['1984', '2026-01-01'], post_tag: ['Kon'] });
  });

  it('warn of one name with a comma in it', () => {
    const { problems } = read('title: A\nstatus: draft\ntags: anime, film');
    expect(problems).toMatchObject([{ code: 'terms-comma', severity: 'warning', line: 4 }]);
  });

  it('hold only the id of the site they are read for', () => {
    const yaml = 'id: 5\ntitle: A\nstatus: draft\nsites: {staging: {id: 17}}';
    expect(read(yaml).id).toBe(5);
    expect(read(yaml, { site: 'staging' }).id).toBe(17);
    expect(read(yaml, { site: 'other' }).id).toBeUndefined();
  });
});

describe('a wrong value', () => {
  it.each([
    ['status: draft', 'title-missing', 1],
    ['title:\nstatus: draft', 'title-missing', 2],
    ['title: A\nstatus: publised', 'status-unknown', 3],
    ['title: A\nstatus:', 'status-missing', 3],
    ['title: A\nstatus: draft\ndate: 2026-02-30', 'date-invalid', 4],
    ['title: A\nstatus: draft\ndate: soon', 'date-invalid', 4],
    ['title: A\nstatus: draft\npart: 0', 'part-invalid', 4],
    ['title: A\nstatus: draft\npart: one', 'part-invalid', 4],
    ['title: A\nid: -5', 'id-invalid', 3],
    ['title: A\nid: 1.5', 'id-invalid', 3],
    ['title: [A]\nstatus: draft', 'value-kind', 2],
    ['title: A\nstatus: draft\ntags: {a: b}', 'value-kind', 4],
    ['title: A\nstatus: draft\ntags: [[a]]', 'value-kind', 4],
    ['title: A\nstatus: draft\nsticky: maybe', 'value-kind', 4],
    ['title: A\nstatus: draft\nmeta: 5', 'value-kind', 4],
    ['title: A\nstatus: draft\nformat: asside', 'format-unknown', 4],
    ['title: A\nstatus: draft\nterms: {genre: {a: b}}', 'value-kind', 4],
    ['title: A\nstatus: draft\nfeatured_image: {alt: a}', 'value-kind', 4],
  ])('%j is the problem %s on line %s', (yaml, code, line) => {
    const { problems } = read(yaml);
    expect(problems.map((problem) => [problem.code, problem.line, problem.severity])).toEqual([
      [code, line, 'error'],
    ]);
    expect(problems[0]?.hint).not.toBe('');
  });

  it('names the nearest status', () => {
    expect(read('title: A\nstatus: publised').problems[0]?.hint).toContain('Did you mean `status: publish`?');
  });

  it('is absent from the fields', () => {
    expect(read('title: A\nstatus: draft\ndate: 2026-02-30\npart: 0').fields).toEqual({
      title: 'A',
      status: 'draft',
    });
  });
});

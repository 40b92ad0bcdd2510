import { describe, expect, it } from 'vitest';
import { shownPart } from '../../../src/sync/series/shown-part.js';

const page = (line: string): string => `<html><body><h1>7 Ways</h1>${line}<p>Part 9</p></body></html>`;
const meta = (text: string): string => `<div class="seriesmeta">${text}</div>`;

describe('the part number that a page shows', () => {
  it.each([
    ['one of so many', meta('Part 2 of 5 in <a href="/series/tales/" title="3">Tales</a>'), 2],
    ['in another language', meta('Dies ist Teil 3 von 4 der Serie <a>Tales</a>'), 3],
    ['without a total', meta('Part 4 of Tales'), 4],
    ['in a layout', '<div class="a pps-series-meta-text b">2 von 3, <a>Tales</a></div>', 2],
    ['of a plugin by date', '<p class="wp-post-series-box__name x">Post 2 of 2: <em>“Tales”</em></p>', 2],
    ['beside another series', meta('Part 1 of 2 in Other') + meta('Part 2 of 2 in Tales'), 2],
    ['twice the same', meta('Part 1 of 2 in Tales') + meta('1/2 Tales'), 1],
  ])('%s', (_, line, part) => {
    expect(shownPart(page(line), 'Tales')).toBe(part);
  });

  it('is not taken from a name with numbers in it', () => {
    expect(shownPart(page(meta('Part 2 of 3: Top 10 &amp; 20')), 'Top 10 & 20')).toBe(2);
  });

  it.each([
    ['nowhere', '<p>Part 2 of Tales</p>'],
    ['of another series', meta('Part 2 of 3 in Other')],
    ['without a number', meta('More of Tales')],
    ['beyond the total', meta('Part 3 of 2 in Tales')],
    ['among more numbers', meta('Part 1 of 2 in Tales, 2026')],
    ['two different ones', meta('Part 1 of 2 in Tales') + meta('Part 2 of 2 in Tales')],
    ['in a class that only begins so', '<div class="seriesmeta-list">Part 1 of Tales</div>'],
  ])('is none %s', (_, line) => {
    expect(shownPart(page(line), 'Tales')).toBeUndefined();
  });
});

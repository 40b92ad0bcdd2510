import { expect, test } from 'vitest';
import { decodeEntities } from '../../src/basics/decode-entities.js';

test.each([
  ['Rock &amp; Roll', 'Rock & Roll'],
  ['&#8217;&#x2019;&rsquo;', '’’’'],
  ['&#39;&#9;&#x1F600;', "'\t\u{1F600}"],
])('%j says %j', (html, text) => {
  expect(decodeEntities(html)).toBe(text);
});

test.each(['a & b', '&amp', '&nosuch;', '&#xD800;', '&#x85;', '&#0;', '&#xFFFF;', '&#x110000;', '&#;'])(
  '%j names no character and stays',
  (html) => {
    expect(decodeEntities(html)).toBe(html);
  },
);

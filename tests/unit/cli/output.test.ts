import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cut, cutStart, pad, width } from '../../../src/cli/output/fit.js';
import { jsonText } from '../../../src/cli/output/json-text.js';
import { createPaint } from '../../../src/cli/output/paint.js';
import { printable, printableLines } from '../../../src/cli/output/printable.js';
import { tableLines } from '../../../src/cli/output/table.js';
import { wantsColour } from '../../../src/cli/output/wants-colour.js';
import { wrap } from '../../../src/cli/output/wrap.js';

const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/;

describe('text from a site', () => {
  test('loses escape sequences whole', () => {
    expect(printable('a\u001b]0;title\u0007b\u001b[31mc\u009b2Jd')).toBe('abcd');
  });

  test('loses the marks that turn reading around', () => {
    expect(printable('invoice\u202Efdp.exe')).toBe('invoicefdp.exe');
  });

  test('becomes one line', () => {
    expect(printable('one\r\ntwo\u2028three\tfour')).toBe('one two three four');
  });

  test('keeps every script, and the joiner inside an emoji', () => {
    const text = 'Größe 千年女優 نص 👩‍🚀 é';
    expect(printable(text)).toBe(text);
  });

  test('never holds a control character afterwards, whatever it was', () => {
    const pieces = fc.array(
      fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\u001b[', '\u009d', '\r', '\u0090')),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        expect(printable(parts.join(''))).not.toMatch(control);
        expect(printableLines(parts.join('')).replaceAll('\n', '').replaceAll('\t', '')).not.toMatch(control);
      }),
    );
  });

  test('stays the same value in JSON, with its controls escaped', () => {
    const value = { title: 'a\u009b31m\u202Eb\u001b[0m\u2028' };
    expect(jsonText(value)).not.toMatch(control);
    expect(JSON.parse(jsonText(value))).toEqual(value);
  });
});

describe('fitting', () => {
  test('counts CJK and emoji as two columns, combining marks as none', () => {
    expect([width('千年'), width('👩‍🚀'), width('e\u0301'), width('abc')]).toEqual([4, 2, 1, 3]);
  });

  test('cuts at either end, never inside a character', () => {
    expect(cut('千年女優', 5)).toBe('千年…');
    expect(cutStart('drafts/stink-bomb.md', 9)).toBe('…-bomb.md');
    expect(cut('👩‍🚀👩‍🚀', 3)).toBe('👩‍🚀…');
  });

  test('pads by columns, not by letters', () => {
    expect(pad('千', 4)).toBe('千  ');
  });

  test('breaks sentences at spaces', () => {
    expect(wrap('one two three', { columns: 9, indent: '  ' })).toEqual(['one two', '  three']);
    expect(wrap('one', { columns: Infinity, start: '> ', indent: '' })).toEqual(['> one']);
  });
});

describe('a table', () => {
  const columns = [
    { title: 'State' },
    { title: 'Draft', least: 8, keep: 'end' as const },
    { title: 'Title', least: 6 },
  ];
  const rows = [
    [{ text: 'new here' }, { text: 'night-ferry-part-1.md' }, { text: '千年女優についての覚え書き' }],
    [{ text: 'held' }, { text: 'a.md' }, { text: '' }],
  ];
  const paint = createPaint(false);

  test.each([40, 50, 80, 120])('of %i columns is never wider', (available) => {
    for (const line of tableLines({ columns, rows }, { columns: available, paint })) {
      expect(width(line)).toBeLessThanOrEqual(available);
    }
  });

  test('cuts its last column first, and a path at its start', () => {
    expect(tableLines({ columns, rows }, { columns: 30, paint })[1]).toBe('new here  …y-part-1.md  千年…');
  });

  test('has no spaces at the end of its lines', () => {
    for (const line of tableLines({ columns, rows }, { columns: 80, paint }))
      expect(line).toBe(line.trimEnd());
  });
});

describe('colours', () => {
  const terminal = { isTTY: true };

  test.each([
    ['a terminal', terminal, {}, undefined, true],
    ['a file', {}, {}, undefined, false],
    ['a terminal with NO_COLOR', terminal, { NO_COLOR: '1' }, undefined, false],
    ['an empty NO_COLOR, which counts as none', terminal, { NO_COLOR: '' }, undefined, true],
    ['a file with FORCE_COLOR', {}, { FORCE_COLOR: '1' }, undefined, true],
    ['FORCE_COLOR=0', terminal, { FORCE_COLOR: '0' }, undefined, false],
    ['FORCE_COLOR against NO_COLOR', terminal, { FORCE_COLOR: '1', NO_COLOR: '1' }, undefined, true],
    ['--no-color against FORCE_COLOR', terminal, { FORCE_COLOR: '1' }, false, false],
    ['a dumb terminal', terminal, { TERM: 'dumb' }, undefined, false],
  ])('on %s', (_name, stream, env, color, want) => {
    expect(wantsColour(stream, { env, ...(color !== undefined && { color }) })).toBe(want);
  });

  test('are left out, text and all, where none are wanted', () => {
    expect(createPaint(false).bad('x')).toBe('x');
    expect(createPaint(true).bad('x')).toBe('\u001b[31mx\u001b[39m');
  });
});

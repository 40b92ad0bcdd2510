import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { seriesLabels } from '../../../src/convert/navigation/labels.js';
import { placeNavigation, type NavigationPlace } from '../../../src/convert/navigation/place-navigation.js';
import { readNavigation } from '../../../src/convert/navigation/read-navigation.js';
import { renderNavigation } from '../../../src/convert/navigation/render-navigation.js';
import type { SeriesNavigation } from '../../../src/model/series-navigation.js';
import { stripNavigation } from '../../../src/convert/navigation/strip-navigation.js';
import { editorOracle, type Oracle } from '../../support/editor-oracle.js';

/** One line of plain text, as front matter and titles hold it. */
const name = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) =>
    text
      .replaceAll(/[\p{Cc}\p{Cs}\u2028\u2029\ufeff]/gu, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
  .filter((text) => text !== '');
const odd = fc.constantFrom(
  '{part}',
  'a & b',
  'x &amp; y',
  '<b>',
  '</strong>',
  '"quoted"',
  '--',
  '-->',
  'a\\b',
  '$1',
  '\u00a0'.padStart(2, 'n') + 'n',
);
const url = fc.webUrl({ withQueryParameters: true });
const part = fc.record(
  { part: fc.integer({ min: 1, max: 99 }), title: fc.oneof(name, odd), link: url },
  { requiredKeys: ['part'] },
);
const navigation: fc.Arbitrary<SeriesNavigation> = fc.record({
  series: fc.oneof(name, odd),
  part: fc.integer({ min: 0, max: 999 }),
  total: fc.integer({ min: 1, max: 999 }),
  parts: fc.array(part, { maxLength: 4 }),
  labels: fc.constantFrom('en', 'ja', 'ar', 'fr').map((language) => seriesLabels(language)),
});
const piece = fc.constantFrom(
  '<!-- wp:paragraph -->',
  '<!-- /wp:group -->',
  '<!-- wp:group -->',
  '<div>',
  '</div>',
  '\n',
  '\n\n',
  'ink',
  ' ',
  '<!--',
  '-->',
  '\r\n',
  '{"a":',
);
const content = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.string(),
);
const place: fc.Arbitrary<NavigationPlace> = fc.oneof(
  fc.constantFrom('bottom', 'top', 'both', 'keep'),
  content.map((asIn) => ({ asIn })),
);
const kind = fc.constantFrom('blocks' as const, 'classic' as const);

describe('a series navigation', () => {
  let editor: Oracle;
  beforeAll(async () => {
    editor = await editorOracle();
  });

  it('tells its series, part and total back exactly', () => {
    fc.assert(
      fc.property(navigation, kind, (given, form) => {
        const { series, part, total } = given;
        expect(readNavigation(renderNavigation(given, form))).toEqual({ series, part, total });
      }),
    );
  });

  it('is what the editor itself would save', () => {
    fc.assert(
      fc.property(navigation, (given) => {
        const text = renderNavigation(given, 'blocks');
        const { valid, serialized } = editor.check(text);
        expect({ valid, serialized }).toEqual({ valid: true, serialized: text });
      }),
      { numRuns: 60 },
    );
  });

  it('is placed and stripped again without touching another byte', () => {
    fc.assert(
      fc.property(content, navigation, kind, place, (body, given, form, where) => {
        const text = renderNavigation(given, form);
        const placed = placeNavigation(body, text, where);
        expect(stripNavigation(placed)).toMatchObject({ content: body, navigation: text });
      }),
      { numRuns: 500 },
    );
  });

  it('replaces the one before, wherever that stood', () => {
    fc.assert(
      fc.property(
        content,
        navigation,
        navigation,
        kind,
        place,
        place,
        (body, first, second, form, there, where) => {
          const before = placeNavigation(body, renderNavigation(first, form), there);
          const after = placeNavigation(before, renderNavigation(second, form), where);
          expect(stripNavigation(after)).toMatchObject({
            content: body,
            navigation: renderNavigation(second, form),
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

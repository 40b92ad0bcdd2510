import { beforeAll, describe, expect, it } from 'vitest';
import { findNavigation } from '../../../src/convert/navigation/find-navigation.js';
import { labelLanguages, seriesLabels } from '../../../src/convert/navigation/labels.js';
import { navigationEdited } from '../../../src/convert/navigation/navigation-edited.js';
import { placeNavigation } from '../../../src/convert/navigation/place-navigation.js';
import { readNavigation } from '../../../src/convert/navigation/read-navigation.js';
import { renderNavigation } from '../../../src/convert/navigation/render-navigation.js';
import type { SeriesNavigation } from '../../../src/model/series-navigation.js';
import { stripNavigation } from '../../../src/convert/navigation/strip-navigation.js';
import { editorOracle, type Oracle } from '../../support/editor-oracle.js';

const rose = { part: 1, title: 'Magnetic Rose', link: 'https://site.test/rose/?a=1&b=2' };
const bomb = { part: 2, title: 'Stink <Bomb> & co', link: 'https://site.test/bomb/' };
const navigation: SeriesNavigation = {
  series: 'Fond Memories',
  part: 2,
  total: 3,
  parts: [rose, bomb, { part: 3 }],
  labels: seriesLabels('en-GB'),
};
const blocks = renderNavigation(navigation, 'blocks');
const classic = renderNavigation(navigation, 'classic');
const paragraph = (text: string) => `<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->`;

describe('a series navigation', () => {
  let editor: Oracle;
  beforeAll(async () => {
    editor = await editorOracle();
  });

  it('is blocks that the editor opens and saves as they are, in every language', () => {
    for (const language of labelLanguages) {
      const text = renderNavigation(
        { ...navigation, labels: seriesLabels(language), page: 'https://site.test/s/' },
        'blocks',
      );
      const verdict = editor.check(text);
      expect(verdict.invalidBlocks).toEqual([]);
      expect(verdict.serialized).toBe(text);
      expect(new Set(verdict.names)).toEqual(
        new Set(['core/group', 'core/paragraph', 'core/list', 'core/list-item']),
      );
      expect(readNavigation(text)).toEqual({ series: 'Fond Memories', part: 2, total: 3 });
    }
  });

  it('says the same as classic HTML, without a block delimiter or an empty line', () => {
    expect(classic).toBe(
      [
        '<div class="galley-series galley-part-2-of-3">',
        '<p>Part 2 of 3 of the series <strong>Fond Memories</strong></p>',
        '<ul>',
        '<li>Part 1: <a href="https://site.test/rose/?a=1&amp;b=2">Magnetic Rose</a></li>',
        '<li>Part 2: Stink &lt;Bomb&gt; &amp; co</li>',
        '<li>Part 3</li>',
        '</ul>',
        '<p>Previous: <a href="https://site.test/rose/?a=1&amp;b=2">Magnetic Rose</a></p>',
        '</div>',
      ].join('\n'),
    );
  });

  it('is found where its owner moved it, and whatever they wrote into it', () => {
    const columns = `<!-- wp:columns -->\n<div class="wp-block-columns">${blocks.replace('Part 2 of 3', 'You are here:')}</div>\n<!-- /wp:columns -->`;
    const found = findNavigation(`${paragraph('a')}\n\n${columns}`);
    expect(found?.parsed).toEqual({ series: 'Fond Memories', part: 2, total: 3 });
    expect(found && navigationEdited(found, blocks)).toBe(true);
  });

  it('is found in the HTML block into which the editor puts a classic one', () => {
    const content = `<p>a</p>\n\n<!-- wp:html -->\n${classic}\n<!-- /wp:html -->`;
    expect(stripNavigation(content).content).toBe('<p>a</p>');
  });

  it('does not count as edited when the server spelled it otherwise', () => {
    const server = blocks
      .replace(
        '{"className":"galley-series galley-part-2-of-3"}',
        '{"metadata":[],"className":"galley-series galley-part-2-of-3"}',
      )
      .replace('&gt;', '&#062;')
      .replace('</p>\n', '</p>\n\n');
    expect(navigationEdited({ text: server }, blocks)).toBe(false);
  });

  it('is replaced where it stands, and every other byte stays', () => {
    const moved = `${paragraph('a')}\n\n${blocks}\n\n${paragraph('b')}`;
    const next = renderNavigation({ ...navigation, total: 4 }, 'blocks');
    expect(placeNavigation(moved, next, 'keep')).toBe(`${paragraph('a')}\n\n${next}\n\n${paragraph('b')}`);
  });

  it('keeps its place while the text around it changes', () => {
    const earlier = `${paragraph('a')}\n\n${blocks}\n\n${paragraph('b')}`;
    const place = (content: string) => placeNavigation(content, blocks, { asIn: earlier });
    expect(place(`${paragraph('a')}\n\n${paragraph('b!')}`)).toBe(
      `${paragraph('a')}\n\n${blocks}\n\n${paragraph('b!')}`,
    );
    expect(place(`${paragraph('A')}\n\n${paragraph('b')}`)).toBe(
      `${paragraph('A')}\n\n${blocks}\n\n${paragraph('b')}`,
    );
    const atBottom = `${paragraph('a')}\n\n${blocks}`;
    expect(placeNavigation(`${paragraph('a')}\n\n${paragraph('b')}`, blocks, { asIn: atBottom })).toBe(
      `${paragraph('a')}\n\n${paragraph('b')}\n\n${blocks}`,
    );
  });

  it('is no navigation when it is not closed, or only talks of the class', () => {
    expect(findNavigation('<div class="galley-series">')).toBeUndefined();
    expect(findNavigation('<p>galley-series</p><div class="galley-series-x"></div>')).toBeUndefined();
  });

  it('takes the words of the language, of its region, and of the settings', () => {
    expect(seriesLabels('de_AT').next).toBe('Weiter: {title}');
    expect(seriesLabels('zh-TW').next).toBe('下一篇：{title}');
    expect(seriesLabels('xx', { next: 'Onwards: {title}' })).toEqual({
      ...seriesLabels('en'),
      next: 'Onwards: {title}',
    });
  });
});

import { describe, expect, it } from 'vitest';
import { parseBlocks } from '../../../src/convert/grammar/parse-blocks.js';
import { serializeBlocks } from '../../../src/convert/grammar/serialize-blocks.js';
import { writeBlock } from '../../../src/convert/grammar/write-block.js';

const names = (source: string) => parseBlocks(source).map((block) => block.blockName);

describe('the block grammar', () => {
  it('knows a block by its name, attributes and HTML', () => {
    const [block] = parseBlocks('<!-- wp:heading {"level":3} -->\n<h3>Ink</h3>\n<!-- /wp:heading -->');
    expect(block).toMatchObject({
      blockName: 'core/heading',
      attrs: { level: 3 },
      innerHTML: '\n<h3>Ink</h3>\n',
    });
  });

  it('puts inner blocks in the place of each null', () => {
    const [group] = parseBlocks(
      '<!-- wp:group --><div><!-- wp:a /-->-<!-- wp:b /--></div><!-- /wp:group -->',
    );
    expect(group?.innerContent).toEqual(['<div>', null, '-', null, '</div>']);
    expect(group?.innerBlocks.map((block) => block.blockName)).toEqual(['core/a', 'core/b']);
    expect(group?.innerHTML).toBe('<div>-</div>');
  });

  it('says where each block stands in the source', () => {
    const source = 'loose <!-- wp:a /--> <!-- wp:b -->x<!-- /wp:b -->';
    const pieces = parseBlocks(source).map(({ start, end }) => source.slice(start, end));
    expect(pieces).toEqual(['loose ', '<!-- wp:a /-->', ' ', '<!-- wp:b -->x<!-- /wp:b -->']);
  });

  it('keeps the namespace of a plugin', () => {
    expect(names('<!-- wp:press/plate {"a":{"b":"-->"}} /-->')).toEqual(['press/plate']);
  });

  it('has no attributes where their JSON does not parse, and still the block', () => {
    expect(parseBlocks('<!-- wp:a {"b":} /-->')[0]).toMatchObject({ blockName: 'core/a', attrs: null });
  });

  it.each([
    ['a block that is never closed', '<!-- wp:a --><p>x'],
    ['a closer without an opener', 'x<!-- /wp:a -->y<!-- wp:b /-->'],
    ['a closer of another name', '<!-- wp:a --><!-- /wp:b -->'],
    ['odd spacing', '<!--  wp:a   {"b":1}   /-->\r\n\t<!--\nwp:c\n-->\n<!-- /wp:c -->'],
    ['half a delimiter', '<!-- wp:a {"b":1 --> <!-- wp: --> <!-- wp:A /-->'],
    ['nothing', ''],
  ])('loses no byte of %s', (_, source) => {
    expect(serializeBlocks(parseBlocks(source))).toBe(source);
  });

  it('parses and serializes at any depth', () => {
    const source = '<!-- wp:group --><div>'.repeat(10_000) + '</div><!-- /wp:group -->'.repeat(10_000);
    expect(serializeBlocks(parseBlocks(source)) === source).toBe(true);
  });

  it('writes attributes so that nothing in them ends the comment', () => {
    expect(writeBlock('core/a', { b: '--> <i> & "q" \\' })).toBe(
      '<!-- wp:a {"b":"\\u002d\\u002d\\u003e \\u003ci\\u003e \\u0026 \\u0022q\\u0022 \\u005c"} /-->',
    );
  });

  it('writes no empty attributes', () => {
    expect(writeBlock('core/a', { b: undefined }, '<p></p>')).toBe('<!-- wp:a -->\n<p></p>\n<!-- /wp:a -->');
  });
});

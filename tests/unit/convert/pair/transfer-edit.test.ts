import { describe, expect, it } from 'vitest';
import { transferEdit } from '../../../../src/convert/pair/transfer-edit.js';

describe('transferEdit', () => {
  it.each([
    [
      'a word in other tags',
      '<p>one two</p>',
      '<p>one 2</p>',
      '<P class="x">one two</P>',
      '<P class="x">one 2</P>',
    ],
    ['a word beside another line end', 'a b c', 'a b d', 'a\nb\nc', 'a\nb\nd'],
    ['a word beside an entity', 'don’t go', 'don’t stop', 'don&#8217;t go', 'don&#8217;t stop'],
    ['words put in', 'a c', 'a b c', 'a\nc', 'a\nb c'],
    ['words taken out', 'a b c', 'a c', '_a_ b c', '_a_ c'],
    ['a word in other signs', '*a* b', '*c* b', '_a_ b', '_c_ b'],
    ['an attribute', '<img alt="a">', '<img alt="b">', "<img class=x alt='a' />", "<img class=x alt='b' />"],
    ['a new attribute', '<i>x</i>', '<i id="n">x</i>', '<I>x</I>', '<I id="n">x</I>'],
    [
      'an attribute taken out',
      '<a href="x" title="t">',
      '<a href="x">',
      '<a title="t"  href="x">',
      '<a  href="x">',
    ],
    ['a word in CR LF text', 'a\nb', 'a\n\nb', 'a\r\nb', 'a\r\n\r\nb'],
    ['the whole of it', 'a', 'b', 'a', 'b'],
  ])('carries over %s', (_, from, to, onto, expected) => {
    expect(transferEdit({ from, to, onto })).toBe(expected);
  });

  it('says so when the place of the edit is not there', () => {
    expect(
      transferEdit({ from: 'one two three', to: 'one 2 three', onto: 'something else' }),
    ).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { mergeText } from '../../../src/sync/merge/merge-text.js';
import { splitBlocks } from '../../../src/sync/merge/split-blocks.js';

const merged = (text: string) => ({ kind: 'merged', text });

describe('merging two texts that grew from one base', () => {
  const cases: readonly { name: string; base: string; ours: string; theirs: string; want: string }[] = [
    {
      name: 'takes two neighbouring paragraphs, one from each side',
      base: 'One.\n\nTwo.\n\nThree.\n',
      ours: 'One.\n\nTwo, here.\n\nThree.\n',
      theirs: 'One.\n\nTwo.\n\nThree, there.\n',
      want: 'One.\n\nTwo, here.\n\nThree, there.\n',
    },
    {
      name: 'takes two lines of one paragraph, one from each side',
      base: 'First line.\nSecond line.\nThird line.\n',
      ours: 'First line, here.\nSecond line.\nThird line.\n',
      theirs: 'First line.\nSecond line, there.\nThird line.\n',
      want: 'First line, here.\nSecond line, there.\nThird line.\n',
    },
    {
      name: 'takes the same change once',
      base: 'One.\n\nTwo.\n\nThree.',
      ours: 'One.\n\n2.\n\nThree.',
      theirs: 'One.\n\n2.\n\nThree!',
      want: 'One.\n\n2.\n\nThree!',
    },
    {
      name: 'appends here while the last paragraph changes there',
      base: 'One.\n\nTwo.\n',
      ours: 'One.\n\nTwo.\n\nThree.\n',
      theirs: 'One.\n\nTwo, there.\n',
      want: 'One.\n\nTwo, there.\n\nThree.\n',
    },
    {
      name: 'puts a paragraph in front here while the first changes there',
      base: 'One.\n\nTwo.\n',
      ours: 'Zero.\n\nOne.\n\nTwo.\n',
      theirs: 'One, there.\n\nTwo.\n',
      want: 'Zero.\n\nOne, there.\n\nTwo.\n',
    },
    {
      name: 'deletes a paragraph here while its neighbour changes there',
      base: 'One.\n\nTwo.\n\nThree.\n',
      ours: 'One.\n\nThree.\n',
      theirs: 'One.\n\nTwo.\n\nThree, there.\n',
      want: 'One.\n\nThree, there.\n',
    },
    {
      name: 'keeps a split of a paragraph while one half changes there',
      base: 'One line.\nAnother line.\n',
      ours: 'One line.\n\nAnother line.\n',
      theirs: 'One line.\nAnother line, there.\n',
      want: 'One line.\n\nAnother line, there.\n',
    },
    {
      name: 'merges items of one list',
      base: '- ink\n- paper\n- lead\n',
      ours: '- ink, black\n- paper\n- lead\n',
      theirs: '- ink\n- paper\n- lead\n- oil\n',
      want: '- ink, black\n- paper\n- lead\n- oil\n',
    },
    {
      name: 'follows a paragraph moved here while another changes there',
      base: 'A.\n\nB.\n\nC.\n\nD.\n',
      ours: 'B.\n\nC.\n\nD.\n\nA.\n',
      theirs: 'A.\n\nB.\n\nC, there.\n\nD.\n',
      want: 'B.\n\nC, there.\n\nD.\n\nA.\n',
    },
    {
      name: 'puts a paragraph between two that were both edited there',
      base: 'The first of them.\n\nThe second of them.\n',
      ours: 'The first of them.\n\nBetween.\n\nThe second of them.\n',
      theirs: 'The first one of them.\n\nThe second one of them.\n',
      want: 'The first one of them.\n\nBetween.\n\nThe second one of them.\n',
    },
    {
      name: 'never lets a paragraph run into the next when what stood between goes',
      base: 'One.\n```\ncode\n```\nTwo.\n\nThree.\n',
      ours: 'One.\n\nTwo.\n\nThree.\n',
      theirs: 'One.\n```\ncode\n```\nTwo.\n\nThree, there.\n',
      want: 'One.\n\nTwo.\n\nThree, there.\n',
    },
  ];
  for (const { name, base, ours, theirs, want } of cases) {
    it(name, () => {
      expect(mergeText({ base, ours, theirs })).toEqual(merged(want));
      expect(mergeText({ base, ours: theirs, theirs: ours })).toEqual(merged(want));
    });
  }

  it('calls the same sentence changed on both sides a conflict and shows it as git does', () => {
    const sides = { base: 'One.\n\nTwo.\n', ours: 'One.\n\nTwo here.\n', theirs: 'One.\n\nTwo there.\n' };
    expect(mergeText(sides)).toEqual({
      kind: 'conflict',
      pieces: [{ base: 'Two.', ours: 'Two here.', theirs: 'Two there.' }],
      text: 'One.\n\n<<<<<<< ours\nTwo here.\n||||||| base\nTwo.\n=======\nTwo there.\n>>>>>>> theirs\n',
    });
  });

  it('settles what both changed for the side that is preferred, and still takes the rest from both', () => {
    const sides = {
      base: 'One.\n\nTwo.\n\nThree.',
      ours: 'One.\n\nTwo here.\n\nThree.',
      theirs: 'One.\n\nTwo there.\n\nThree!',
    };
    expect(mergeText(sides, 'ours')).toEqual(merged('One.\n\nTwo here.\n\nThree!'));
    expect(mergeText(sides, 'theirs')).toEqual(merged('One.\n\nTwo there.\n\nThree!'));
  });

  it('takes what both sides wrote in other words each for no conflict, where somebody knows them for the same', () => {
    const sides = { base: 'One.\n', ours: 'One.\n\n* star\n', theirs: 'One.\n\n- star\n' };
    const same = (ours: string, theirs: string) => ours.replace('*', '-') === theirs;
    expect(mergeText(sides).kind).toBe('conflict');
    expect(mergeText(sides, undefined, same)).toEqual(merged('One.\n\n* star\n'));
    expect(mergeText(sides, 'theirs', same)).toEqual(merged('One.\n\n- star\n'));
    expect(mergeText({ ...sides, theirs: 'One.\n\n- moon\n' }, undefined, same).kind).toBe('conflict');
  });

  it('asks that of whole blocks only: a line of code by itself would be another text', () => {
    const code = (line: string) => `\`\`\`\n${line}\n\`\`\`\n`;
    const sides = { base: code('return x'), ours: code('* y'), theirs: code('- y') };
    const same = (ours: string, theirs: string) => ours.replace(/^\* /, '- ') === theirs;
    expect(mergeText(sides, undefined, same).kind).toBe('conflict');
  });

  const conflicts: readonly { name: string; base: string; ours: string; theirs: string }[] = [
    { name: 'a paragraph deleted here, changed there', base: 'A.\n\nB.', ours: 'A.', theirs: 'A.\n\nB!' },
    { name: 'two insertions at one place', base: 'A.\n\nB.', ours: 'A.\n\nx\n\nB.', theirs: 'A.\n\ny\n\nB.' },
    {
      name: 'a paragraph moved to two places',
      base: 'A.\n\nB.\n\nC.\n\nD.\n\nE.',
      ours: 'B.\n\nA.\n\nC.\n\nD.\n\nE.',
      theirs: 'B.\n\nC.\n\nD.\n\nE.\n\nA.',
    },
    {
      name: 'a paragraph moved here, deleted there',
      base: 'A.\n\nB.\n\nC.',
      ours: 'B.\n\nC.\n\nA.',
      theirs: 'B.\n\nC.',
    },
    {
      name: 'a paragraph moved here, changed there',
      base: 'A.\n\nB.\n\nC.',
      ours: 'B.\n\nC.\n\nA.',
      theirs: 'A!\n\nB.\n\nC.',
    },
  ];
  for (const { name, ...sides } of conflicts) {
    it(`leaves to the writer ${name}`, () => {
      expect(mergeText(sides).kind).toBe('conflict');
      expect(mergeText({ base: sides.base, ours: sides.theirs, theirs: sides.ours }).kind).toBe('conflict');
    });
  }
});

describe('the blocks of a text', () => {
  const texts = (text: string) => splitBlocks(text).blocks.map((block) => block.text);

  it('keep a fence whole, empty lines and all', () => {
    expect(texts('a\n```js\nx\n\ny\n```\nb')).toEqual(['a', '```js\nx\n\ny\n```', 'b']);
  });
  it('keep a WordPress block whole, with the blocks it holds', () => {
    const group =
      '<!-- wp:group -->\n<div>\n\n<!-- wp:group -->\n<!-- wp:more /-->\n\n<!-- /wp:group -->\n</div>\n<!-- /wp:group -->';
    expect(texts(`a\n${group}\nb`)).toEqual(['a', group, 'b']);
  });
  it('keep a loose list whole and part it from the paragraph after', () => {
    expect(texts('- a\n\n- b\n\n  c\n\nd')).toEqual(['- a\n\n- b\n\n  c', 'd']);
  });
  it('do not take a break for a list', () => {
    expect(texts('- a\n\n* * *\n\nb')).toEqual(['- a', '* * *', 'b']);
  });
});

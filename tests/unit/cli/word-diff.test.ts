import { describe, expect, test } from 'vitest';
import { createPaint } from '../../../src/cli/output/paint.js';
import { diffAnswer } from '../../../src/cli/report/diff-answer.js';
import { wordDiffLines } from '../../../src/cli/report/word-diff-lines.js';
import { sessionOf } from './session-of.js';

const plain = createPaint(false);

describe('a word-level diff', () => {
  test('marks the words that go and come', () => {
    expect(
      wordDiffLines({ before: 'A man in a lab.', after: 'A young man in a laboratory.' }, plain),
    ).toEqual(['A {+young +}man in a [-lab-]{+laboratory+}.']);
  });

  test('shows two lines around a change and leaves out the rest', () => {
    const lines = (word: string): string => ['1', '2', '3', '4', word, '6', '7', '8', '9', ''].join('\n');
    expect(wordDiffLines({ before: lines('old'), after: lines('new') }, plain)).toEqual([
      '...',
      '3',
      '4',
      '[-old-]{+new+}',
      '6',
      '7',
      '...',
    ]);
  });

  test('marks whole lines that go or come', () => {
    expect(wordDiffLines({ before: 'a\nb\n', after: 'a\n' }, plain)).toEqual(['a', '[-b-]']);
    expect(wordDiffLines({ before: '', after: 'a\n\nb\n' }, plain)).toEqual(['{+a+}', '', '{+b+}']);
  });

  test('adds colours to the marks, not in their stead', () => {
    const [line] = wordDiffLines({ before: 'old', after: 'new' }, createPaint(true));
    expect(line).toBe('\u001b[31m[-old-]\u001b[39m\u001b[32m{+new+}\u001b[39m');
  });

  test('passes no control character of either side on', () => {
    const lines = wordDiffLines({ before: 'a\u001b[2J', after: 'a\u202E\u009b2J b' }, plain);
    expect(lines.join('\n')).toBe('a{+ b+}');
  });
});

describe('the diff of a post', () => {
  test('tells apart what push would change there and what pull would change here', () => {
    const none = { fields: [] };
    const diffs = [
      {
        path: 'boat.md',
        title: 'The Paper Boat',
        there: {
          fields: [
            {
              name: 'terms',
              from: '{"category":["Film"]}',
              to: '{"category":["Film"],"post_tag":["sea","lamp"]}',
            },
          ],
          body: { before: 'old', after: 'new' },
        },
        here: { fields: [{ name: 'status', from: 'draft', to: 'publish' }] },
      },
      {
        path: 'rain.md',
        title: 'Rain',
        there: none,
        here: { fields: [{ name: 'excerpt', from: 'x', to: '' }] },
      },
    ];
    const { lines } = diffAnswer(diffs, { session: sessionOf(), shown: 'drafts' });
    expect(lines).toEqual([
      'The Paper Boat  drafts/boat.md',
      '  push would change there:',
      '    tags: (none) -> sea, lamp',
      '    [-old-]{+new+}',
      '  pull would change here:',
      '    status: draft -> publish',
      '',
      'Rain  drafts/rain.md',
      '  pull would change here:',
      '    excerpt: x -> (none)',
      '',
    ]);
  });

  test('of nothing says so', () => {
    expect(diffAnswer([], { session: sessionOf(), shown: 'drafts' }).lines).toEqual(['Nothing differs.']);
  });
});

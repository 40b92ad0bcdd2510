import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeText } from '../../../src/sync/merge/merge-text.js';
import { splitBlocks } from '../../../src/sync/merge/split-blocks.js';

const word = fc.constantFrom('ink', 'paper', 'lead', 'press', 'galley', 'proof');
const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const block = fc.oneof(
  { weight: 5, arbitrary: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n')) },
  fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.map((text) => `- ${text}`).join('\n')),
  fc.array(line, { maxLength: 3 }).map((lines) => ['```', ...lines, '', 'end', '```'].join('\n')),
  line.map((text) => `<!-- wp:html -->\n<p>${text}</p>\n\n<!-- wp:more /-->\n<!-- /wp:html -->`),
  fc.constantFrom('<!-- wp:more /-->', '* * *', '    code', '```\nopen', '<!-- wp:group -->', '> quote'),
);
const gap = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n\n\n', '\n', '\n \n');
const edge = fc.constantFrom('', '\n', '\n\n');
const text = fc
  .record({ lead: edge, parts: fc.array(fc.tuple(block, gap), { maxLength: 6 }), tail: edge })
  .map(
    ({ lead, parts, tail }) =>
      lead + parts.map(([body, after], at) => (at < parts.length - 1 ? body + after : body)).join('') + tail,
  );

/** A base of distinct lines and two sides that edit, insert and delete some of them. */
const edits = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant('keep' as const) },
    fc.constant('edit' as const),
    fc.constant('insert' as const),
    fc.constant('delete' as const),
  ),
  { minLength: 12, maxLength: 12 },
);
const shape = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 4, maxLength: 4 });

type Edit = 'keep' | 'edit' | 'insert' | 'delete';

function edited(lengths: readonly number[], changes: readonly Edit[], side: string): string {
  let at = 0;
  return lengths
    .map((length) =>
      Array.from({ length }, () => {
        const [change, number] = [changes[at] ?? 'keep', at];
        at += 1;
        if (change === 'delete') return [];
        if (change === 'edit') return [`Line ${number} as ${side} wrote it`];
        return change === 'insert'
          ? [`Line ${number}`, `New after ${number} from ${side}`]
          : [`Line ${number}`];
      }).flat(),
    )
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

const lines = (body: string) => body.split('\n').filter((entry) => entry.trim() !== '');

describe('mergeText', () => {
  it('gives back the text from its blocks, byte for byte', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string()), (body) => {
        const { lead, blocks, tail } = splitBlocks(body);
        const middle = blocks.map((token, at) => (at === 0 ? token.text : token.gap + token.text)).join('');
        expect(lead + middle + tail).toBe(body);
      }),
    );
  });

  it('takes a side whole when the other did not change, or changed the same', () => {
    fc.assert(
      fc.property(text, text, (base, side) => {
        expect(mergeText({ base, ours: base, theirs: side })).toEqual({ kind: 'merged', text: side });
        expect(mergeText({ base, ours: side, theirs: base })).toEqual({ kind: 'merged', text: side });
        expect(mergeText({ base, ours: side, theirs: side })).toEqual({ kind: 'merged', text: side });
      }),
    );
  });

  it('does not care which side is which', () => {
    fc.assert(
      fc.property(text, text, text, (base, ours, theirs) => {
        const one = mergeText({ base, ours, theirs });
        const other = mergeText({ base, ours: theirs, theirs: ours });
        expect(other.kind).toBe(one.kind);
        if (one.kind === 'merged') {
          expect(other).toEqual(one);
          const written = [...lines(ours), ...lines(theirs)].filter((entry) => !lines(base).includes(entry));
          expect(lines(one.text)).toEqual(expect.arrayContaining(written));
        } else if (other.kind === 'conflict') {
          expect(
            other.pieces.map((piece) => ({ base: piece.base, ours: piece.theirs, theirs: piece.ours })),
          ).toEqual(one.pieces);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never loses a line that either side wrote, nor brings back one that a side deleted', () => {
    let mergedRuns = 0;
    fc.assert(
      fc.property(shape, edits, edits, (lengths, here, there) => {
        const base = edited(lengths, [], 'nobody');
        const [ours, theirs] = [edited(lengths, here, 'ours'), edited(lengths, there, 'theirs')];
        const result = mergeText({ base, ours, theirs });
        if (result.kind === 'conflict') return;
        mergedRuns += 1;
        const known = new Set(lines(base));
        const present = lines(result.text);
        for (const added of [...lines(ours), ...lines(theirs)].filter((entry) => !known.has(entry))) {
          expect(present).toContain(added);
        }
        expect(new Set(present).size).toBe(present.length);
        const kept = [...known].filter(
          (entry) => lines(ours).includes(entry) && lines(theirs).includes(entry),
        );
        expect(present.filter((entry) => known.has(entry)).sort()).toEqual(kept.sort());
      }),
      { numRuns: 1000 },
    );
    expect(mergedRuns).toBeGreaterThan(100);
  });

  it('merges edits of different lines, wherever they are', () => {
    fc.assert(
      fc.property(
        shape,
        fc.array(fc.constantFrom('ours', 'theirs', 'nobody'), { minLength: 12, maxLength: 12 }),
        (lengths, who) => {
          const by = (side: string) => who.map((name): Edit => (name === side ? 'edit' : 'keep'));
          const [ours, theirs] = [edited(lengths, by('ours'), 'one'), edited(lengths, by('theirs'), 'one')];
          const both = who.map((name): Edit => (name === 'nobody' ? 'keep' : 'edit'));
          expect(mergeText({ base: edited(lengths, [], ''), ours, theirs })).toEqual({
            kind: 'merged',
            text: edited(lengths, both, 'one'),
          });
        },
      ),
      { numRuns: 300 },
    );
  });
});

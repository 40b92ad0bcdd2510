import { afterAll, describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/convert/to-markdown.js';
import { type Delimiter, delimiters } from './delimiters.js';
import { blockPosts, corpusIsHere, fixtures } from './documents.js';
import { Ledger } from './ledger.js';
import { isPlain } from './plain-block.js';

const ENOUGH = 0.9;
const CARRIED_SHOWN = 12;

describe.skipIf(!corpusIsHere)('everyday blocks become clean Markdown', () => {
  const ledger = new Ledger('clean blocks');

  afterAll(() => {
    ledger.close();
  });

  it(`at least ${String(ENOUGH * 100)}% of the plain ones of real posts, in today's form`, () => {
    const today = blockPosts().map(({ content, canonical }) => canonical ?? content);
    const tally = count(today, (content) => toMarkdown(content));
    show(ledger, "plain blocks of real posts in today's form, clean", tally);
    expect(tally.carried.length / tally.all.length).toBeLessThanOrEqual(1 - ENOUGH);
  });

  it('and in their old forms in pulled drafts', () => {
    const tally = count(
      blockPosts().map((post) => post.content),
      (content) => toMarkdown(content, { oldForms: 'clean' }),
    );
    show(ledger, 'plain blocks of real posts as stored, clean when pulled', tally);
    expect(tally.carried.length / tally.all.length).toBeLessThanOrEqual(1 - ENOUGH);
  });

  it('and every kind that is carried is named', () => {
    const contents = [...fixtures(), ...blockPosts()].map((document) => document.content);
    const carried = contents.flatMap((content) => delimiters(toMarkdown(content)));
    const blocks = contents.flatMap(delimiters);
    ledger.figure('all blocks, carried', `${String(carried.length)} of ${String(blocks.length)}`);
    ledger.figure('carried, by name', byName(carried));
    expect(carried.length).toBeLessThan(blocks.length);
  });
});

interface Tally {
  readonly all: readonly Delimiter[];
  readonly carried: readonly Delimiter[];
}

/** A carried block stands in the Markdown with its delimiter; any other is clean. */
function count(contents: readonly string[], convert: (content: string) => string): Tally {
  return {
    all: contents.flatMap(delimiters).filter(isPlain),
    carried: contents.flatMap((content) => delimiters(convert(content))).filter(isPlain),
  };
}

function show(ledger: Ledger, label: string, { all, carried }: Tally): void {
  const clean = all.length - carried.length;
  ledger.figure(
    label,
    `${String(clean)}/${String(all.length)} = ${((100 * clean) / all.length).toFixed(1)}%`,
  );
  ledger.figure('  of those carried, by name', byName(carried));
}

function byName(blocks: readonly Delimiter[]): string {
  const counts = new Map<string, number>();
  for (const { name } of blocks) counts.set(name, (counts.get(name) ?? 0) + 1);
  const most = [...counts].sort(([, few], [, many]) => many - few).slice(0, CARRIED_SHOWN);
  return most.map(([name, times]) => `${name.replace('core/', '')} ${String(times)}`).join(', ') || 'none';
}

import { afterAll, describe, expect, it } from 'vitest';
import { contentFor } from '../../src/convert/pair/content-for.js';
import { markdownFor } from '../../src/convert/pair/markdown-for.js';
import { toBlocks } from '../../src/convert/to-blocks.js';
import { toMarkdown } from '../../src/convert/to-markdown.js';
import { Random } from '../support/random.js';
import { blockPosts, classicPosts, corpusIsHere, fixtures, markdownTexts } from './documents.js';
import { Ledger } from './ledger.js';
import { editWord } from './word-edit.js';

const EDITS = 500;
const SEED = 20261121;
const PULLED = { oldForms: 'clean' } as const;

interface Pair {
  readonly name: string;
  readonly content: string;
  readonly markdown: string;
}

describe.skipIf(!corpusIsHere)('law 2, bytes that nobody changed stay', () => {
  const ledger = new Ledger('law 2: unchanged bytes stay');
  const kinds = corpusIsHere ? pairs() : [];

  afterAll(() => {
    ledger.close();
  });

  it('a pair at rest writes neither side', () => {
    for (const pair of kinds.flat()) atRest(pair, ledger);
    ledger.count('pairs at rest, both sides as they were');
    expect(ledger.breaches.slice(0, 5)).toEqual([]);
  });

  it('one word in the Markdown is one word in the content', () => {
    const edits = new Ledger('law 2: edits here');
    edit(kinds, edits, (pair, content, markdown, name) => {
      edits.same(name, contentFor(markdown, pair, PULLED), content);
    });
    expect(edits.breaches.slice(0, 5)).toEqual([]);
  });

  it('one word on the site is one word in the file', () => {
    const edits = new Ledger('law 2: edits there');
    edit(kinds, edits, (pair, content, markdown, name) => {
      edits.same(name, markdownFor(content, pair, PULLED), markdown);
    });
    expect(edits.breaches.slice(0, 5)).toEqual([]);
  });
});

/** What is pulled from a site, fixtures, block posts and classic posts, and what an author wrote and pushed. */
function pairs(): Pair[][] {
  const pulled = [fixtures(), blockPosts(), classicPosts()].map((documents) =>
    documents.map(({ name, content }) => ({ name, content, markdown: toMarkdown(content, PULLED) })),
  );
  const written = markdownTexts()
    .filter((text) => text.html === undefined)
    .map(({ name, markdown }) => ({ name, markdown, content: toBlocks(markdown) }));
  return [...pulled, written];
}

function atRest(pair: Pair, ledger: Ledger): void {
  ledger.attempt(pair.name, () => {
    ledger.same(`${pair.name} (content)`, contentFor(pair.markdown, pair, PULLED), pair.content);
    ledger.same(`${pair.name} (Markdown)`, markdownFor(pair.content, pair, PULLED), pair.markdown);
  });
}

type Check = (pair: Pair, content: string, markdown: string, name: string) => void;

function edit(kinds: readonly Pair[][], ledger: Ledger, check: Check): void {
  const random = new Random(SEED);
  for (let made = 0; made < EDITS;) {
    const pair = random.pick(random.pick(kinds));
    const edited = editWord(pair.content, pair.markdown, random);
    if (edited === undefined) continue;
    made += 1;
    const name = `${pair.name} (${edited.word})`;
    ledger.attempt(name, () => {
      check(pair, edited.content, edited.markdown, name);
    });
  }
  ledger.count('random one-word edits, exact');
  ledger.close();
}

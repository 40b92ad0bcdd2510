import { afterAll, describe, expect, it } from 'vitest';
import { toBlocks } from '../../src/convert/to-blocks.js';
import { toMarkdown } from '../../src/convert/to-markdown.js';
import { Random } from '../support/random.js';
import { blockPosts, corpusIsHere, fixtures, madeOfBlocks, type Stored } from './documents.js';
import { Ledger } from './ledger.js';
import { mutate } from './mutate.js';

const MUTATIONS = 2000;
const SEED = 20261120;

describe.skipIf(!corpusIsHere)('law 1, nothing lost', () => {
  const ledger = new Ledger('law 1: nothing lost');
  const documents = [...fixtures(), ...blockPosts()];

  afterAll(() => {
    ledger.close();
  });

  it('every document of blocks comes back byte for byte', () => {
    let slowest = { name: '', milliseconds: 0 };
    for (const document of documents) {
      const milliseconds = comeBack(document, ledger);
      if (milliseconds > slowest.milliseconds) slowest = { name: document.name, milliseconds };
    }
    ledger.count('documents, exact');
    ledger.figure('slowest document', `${slowest.name}, ${slowest.milliseconds.toFixed(0)} ms`);
    expect(ledger.breaches.slice(0, 5)).toEqual([]);
  });

  it(`and so do ${String(MUTATIONS)} damaged ones`, () => {
    const damaged = new Ledger('law 1: damaged');
    const random = new Random(SEED);
    for (let made = 0; made < MUTATIONS;) {
      const { name, content } = random.pick(documents);
      const mutant = { name: `${name} (mutant ${String(made)})`, content: mutate(content, random) };
      if (!madeOfBlocks(mutant.content)) continue;
      made += 1;
      comeBack(mutant, damaged);
    }
    damaged.count('random mutations, exact');
    damaged.close();
    expect(damaged.breaches.slice(0, 5)).toEqual([]);
  });
});

function comeBack({ name, content }: Stored, ledger: Ledger): number {
  const start = process.cpuUsage();
  ledger.attempt(name, () => {
    ledger.same(name, toBlocks(toMarkdown(content)), content);
  });
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

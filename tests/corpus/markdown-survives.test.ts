import { afterAll, describe, expect, it } from 'vitest';
import { toBlocks } from '../../src/convert/to-blocks.js';
import { toMarkdown } from '../../src/convert/to-markdown.js';
import { corpusIsHere, markdownTexts } from './documents.js';
import { Ledger } from './ledger.js';
import { rendered } from './rendered.js';
import { inexpressible } from './inexpressible.js';

describe.skipIf(!corpusIsHere)('law 4, Markdown survives', () => {
  const ledger = new Ledger('law 4: Markdown survives');
  const texts = markdownTexts();

  afterAll(() => {
    ledger.close();
  });

  it('what comes back renders as what was written', () => {
    for (const { name, markdown } of texts.filter((text) => !(text.name in inexpressible))) {
      ledger.attempt(name, () => {
        ledger.same(name, rendered(toMarkdown(toBlocks(markdown))), rendered(markdown));
      });
    }
    ledger.count('Markdown texts, same HTML');
    ledger.figure('left out, each with its reason', Object.keys(inexpressible).length);
    expect(ledger.breaches.slice(0, 5)).toEqual([]);
  });

  it('and no text is left out that would pass', () => {
    const needless = texts.filter(
      ({ name, markdown }) =>
        name in inexpressible && rendered(toMarkdown(toBlocks(markdown))) === rendered(markdown),
    );
    expect(needless.map((text) => text.name)).toEqual([]);
  });

  it('a second round changes nothing', () => {
    const second = new Ledger('law 4: second round');
    for (const { name, markdown } of texts) {
      second.attempt(name, () => {
        const once = toMarkdown(toBlocks(markdown));
        second.same(name, toMarkdown(toBlocks(once)), once);
      });
    }
    second.count('Markdown texts, a fixed point');
    second.close();
    expect(second.breaches.slice(0, 5)).toEqual([]);
  });
});

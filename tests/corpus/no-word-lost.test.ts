import MarkdownIt from 'markdown-it';
import { afterAll, describe, expect, it } from 'vitest';
import { toBlocks } from '../../src/convert/to-blocks.js';
import { toMarkdown } from '../../src/convert/to-markdown.js';
import { blockPosts, classicPosts, corpusIsHere, markdownTexts } from './documents.js';
import { Ledger } from './ledger.js';
import { lostWords, visible } from './words.js';

/** The mark of a task that is done becomes a box. */
const CHECKED = /<li>\s*(?:<p>)?\[x\] /gi;
const markdownIt = new MarkdownIt({ html: true });

describe.skipIf(!corpusIsHere)('law 5, no word is lost', () => {
  const ledger = new Ledger('law 5: no word lost');

  afterAll(() => {
    ledger.count('classic posts, pulled block posts, Markdown texts');
    ledger.close();
  });

  it.each([
    ['of classic posts', classicPosts()],
    ['of block posts with their old forms clean', blockPosts()],
  ])('%s', (_, posts) => {
    for (const { name, content } of posts) {
      ledger.attempt(name, () => {
        ledger.note(name, lostWords(visible(content), toMarkdown(content, { oldForms: 'clean' })));
      });
    }
    expect(ledger.breaches.slice(0, 5)).toEqual([]);
  });

  it('of Markdown texts', () => {
    for (const { name, markdown } of markdownTexts()) {
      ledger.attempt(name, () => {
        ledger.note(
          name,
          lostWords(visible(markdownIt.render(markdown).replace(CHECKED, '<li>')), toBlocks(markdown)),
        );
      });
    }
    expect(ledger.breaches.slice(0, 5)).toEqual([]);
  });
});

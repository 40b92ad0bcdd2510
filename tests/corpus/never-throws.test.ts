import { afterAll, describe, expect, it } from 'vitest';
import { toBlocks } from '../../src/convert/to-blocks.js';
import { toMarkdown } from '../../src/convert/to-markdown.js';
import { Random } from '../support/random.js';
import { classicPosts, corpusIsHere, madeOfBlocks, markdownTexts } from './documents.js';
import { hostileContent, hostileMarkdown } from './hostile.js';
import { Ledger } from './ledger.js';
import { mutate } from './mutate.js';

const LONGEST = 2000;
const SEED = 20261122;
const MUTATIONS = 1000;
const MEGABYTE = 2 ** 20;
/** Ten times the text would take a hundred times as long were it quadratic; collecting garbage costs a little. */
const LINEAR = 30;

type Convert = (text: string) => string;

describe('law 5, never throws, is never slow', () => {
  const ledger = new Ledger('law 5: hostile input');
  let slowest = { name: '', milliseconds: 0 };

  afterAll(() => {
    ledger.count('hostile inputs, converted in time');
    ledger.figure('slowest of them', `${slowest.name}, ${slowest.milliseconds.toFixed(0)} ms`);
    ledger.close();
  });

  function withstand(name: string, text: string, convert: Convert): void {
    const { converted, milliseconds } = timed(text, convert);
    if (milliseconds > slowest.milliseconds) slowest = { name, milliseconds };
    ledger.note(name, milliseconds > LONGEST ? `took ${milliseconds.toFixed(0)} ms` : undefined);
    expect(milliseconds).toBeLessThan(LONGEST);
    expect(inks(converted)).toBeGreaterThanOrEqual(inks(text));
    if (convert === toMarkdown && madeOfBlocks(text)) expect(toBlocks(converted) === text).toBe(true);
  }

  it.each(Object.keys(hostileMarkdown))('Markdown: %s', (name) => {
    withstand(`Markdown: ${name}`, hostileMarkdown[name] ?? '', toBlocks);
  });

  it.each(Object.keys(hostileContent))('content: %s', (name) => {
    withstand(`content: ${name}`, hostileContent[name] ?? '', toMarkdown);
  });

  it.each([
    [
      'Markdown',
      prose('Ink *dries* on [paper](https://example.com/) overnight.\n\n- one\n- two\n\n'),
      toBlocks,
    ],
    [
      'classic HTML',
      prose('<p>Ink <em>dries</em> on <a href="https://example.com/">paper</a>.</p>\n\n'),
      toMarkdown,
    ],
    [
      'blocks',
      prose('<!-- wp:paragraph -->\n<p>Ink <em>dries</em>.</p>\n<!-- /wp:paragraph -->\n\n'),
      toMarkdown,
    ],
  ] as const)('10 MB of ordinary %s are linear', (name, of, convert) => {
    timed(of(MEGABYTE), convert);
    const small = timed(of(MEGABYTE), convert).milliseconds;
    const large = timed(of(10 * MEGABYTE), convert).milliseconds;
    ledger.figure(`${name}: 1 MB, 10 MB`, `${small.toFixed(0)} ms, ${large.toFixed(0)} ms`);
    expect(large / small).toBeLessThan(LINEAR);
  });
});

describe.skipIf(!corpusIsHere)('law 5, over damaged real texts', () => {
  const ledger = new Ledger('law 5: damaged texts');

  afterAll(() => {
    ledger.count('damaged Markdown and classic posts, converted');
    ledger.close();
  });

  it.each([
    ['Markdown', markdownTexts().map((text) => text.markdown), toBlocks],
    ['classic posts', classicPosts().map((post) => post.content), toMarkdown],
  ] as const)('%s', (_, texts, convert) => {
    const random = new Random(SEED);
    for (let made = 0; made < MUTATIONS; made += 1) {
      const damaged = mutate(random.pick(texts), random);
      ledger.attempt(JSON.stringify(damaged.slice(0, 200)), () => {
        ledger.note('', typeof convert(damaged) === 'string' ? undefined : 'no text');
      });
    }
    expect(ledger.breaches.slice(0, 3)).toEqual([]);
  });
});

/** Processor time: other suites running beside this one do not count. */
function timed(text: string, convert: Convert): { converted: string; milliseconds: number } {
  const start = process.cpuUsage();
  const converted = convert(text);
  const { user, system } = process.cpuUsage(start);
  return { converted, milliseconds: (user + system) / 1000 };
}

function inks(text: string): number {
  return text.split('ink').length - 1;
}

function prose(paragraph: string): (size: number) => string {
  return (size) => paragraph.repeat(Math.ceil(size / paragraph.length));
}

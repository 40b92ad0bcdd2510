import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBlocks } from '../../src/convert/to-blocks.js';
import { editorOracle, type Oracle } from '../support/editor-oracle.js';
import { Random } from '../support/random.js';
import { corpusIsHere, madeOfBlocks, markdownTexts } from './documents.js';
import { firstDifference } from './first-difference.js';
import { Ledger } from './ledger.js';
import { mutate } from './mutate.js';

/** Folders of further WordPress versions' `wp-includes`, as PATH is written: every one of them has to agree. */
const OTHERS = (process.env['GALLEY_WP_INCLUDES'] ?? '')
  .split(path.delimiter)
  .filter((folder) => folder !== '');
const DAMAGED = 500;
const LONGEST = 5000;
const SEED = 20261123;
const markdownIt = new MarkdownIt({ html: true });

describe.skipIf(!corpusIsHere)('law 3, the editor agrees', () => {
  const ledger = new Ledger('law 3: the editor agrees');
  let editors: Oracle[];

  beforeAll(async () => {
    editors = await Promise.all([editorOracle(), ...OTHERS.map((folder) => editorOracle(folder))]);
  });

  afterAll(() => {
    ledger.close();
  });

  it('what Markdown becomes is what the editor would save', () => {
    for (const { name, markdown } of markdownTexts()) {
      ledger.attempt(name, () => {
        ledger.note(name, objection(editors, toBlocks(markdown), markdown));
      });
    }
    ledger.count('Markdown texts, valid and stable');
    expect(ledger.breaches.slice(0, 5)).toEqual([]);
  });

  it(`and so is what ${String(DAMAGED)} damaged texts become`, () => {
    const damaged = new Ledger('law 3: damaged texts');
    const random = new Random(SEED);
    const texts = markdownTexts().filter(({ markdown }) => markdown.length < LONGEST);
    for (let made = 0; made < DAMAGED; made += 1) {
      const { name, markdown } = random.pick(texts);
      const mutant = mutate(markdown || 'ink', random).replace(/[\0\ud800]/g, '');
      damaged.attempt(name, () => {
        damaged.note(name, madeOfBlocks(mutant) ? undefined : objection(editors, toBlocks(mutant), mutant));
      });
    }
    damaged.count('random mutations, valid and stable');
    damaged.close();
    expect(damaged.breaches.slice(0, 5)).toEqual([]);
  });
});

/** Valid for every editor, and saved again the same bytes by at least one. */
function objection(editors: readonly Oracle[], content: string, markdown: string): string | undefined {
  const verdicts = editors.map((editor) => editor.check(content));
  const wrong = verdicts.flatMap(({ invalidBlocks, names }) => [
    ...invalidBlocks,
    ...names.filter(isForeign),
  ]);
  if (wrong.length > 0) return `${[...new Set(wrong)].join(', ')}\n  in ${JSON.stringify(content)}`;
  if (verdicts[0]?.names.includes('core/html') === true && !hasRawHtml(markdown)) {
    return 'core/html without raw HTML in the source';
  }
  const [saved = ''] = verdicts.map((verdict) => verdict.serialized);
  const stable = verdicts.some((verdict) => [content, asIn68(content)].includes(verdict.serialized));
  return stable ? undefined : `saved otherwise ${firstDifference(content, saved)}`;
}

/** WordPress 6.8 keeps the anchor of a heading only in its HTML, behind the class; 7.1 also in the delimiter. */
function asIn68(content: string): string {
  return content.replace(
    /<!-- wp:heading (\{.*?\}) -->\n<h([1-6]) id="([^"]*)" class="wp-block-heading">/g,
    (_, json: string, level: string, id: string) => {
      const { anchor: _anchor, ...attributes } = JSON.parse(json) as Record<string, unknown>;
      const rest = Object.keys(attributes).length > 0 ? `${JSON.stringify(attributes)} ` : '';
      return `<!-- wp:heading ${rest}-->\n<h${level} class="wp-block-heading" id="${id}">`;
    },
  );
}

function isForeign(name: string): boolean {
  return name === 'core/freeform' || name === 'core/missing';
}

function hasRawHtml(markdown: string): boolean {
  return markdownIt
    .parse(markdown, {})
    .some(
      ({ type, children }) =>
        type === 'html_block' || children?.some((child) => child.type === 'html_inline'),
    );
}

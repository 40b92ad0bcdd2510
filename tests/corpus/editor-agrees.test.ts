import MarkdownIt from 'markdown-it';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toBlocks } from '../../src/convert/to-blocks.js';
import { editorOracle, type Oracle } from '../support/editor-oracle.js';
import { corpusIsHere, markdownTexts } from './documents.js';
import { firstDifference } from './first-difference.js';
import { Ledger } from './ledger.js';

const markdownIt = new MarkdownIt({ html: true });

describe.skipIf(!corpusIsHere)('law 3, the editor agrees', () => {
  const ledger = new Ledger('law 3: the editor agrees');
  let editor: Oracle;

  beforeAll(async () => {
    editor = await editorOracle();
  });

  afterAll(() => {
    ledger.close();
  });

  it('what Markdown becomes is what the editor would save', () => {
    for (const { name, markdown } of markdownTexts()) {
      ledger.attempt(name, () => {
        ledger.note(name, objection(editor, toBlocks(markdown), markdown));
      });
    }
    ledger.count('Markdown texts, valid and stable');
    expect(ledger.breaches.slice(0, 5)).toEqual([]);
  });
});

function objection(editor: Oracle, content: string, markdown: string): string | undefined {
  const { invalidBlocks, names, serialized } = editor.check(content);
  const foreign = names.filter((name) => name === 'core/freeform' || name === 'core/missing');
  if (invalidBlocks.length > 0)
    return `invalid: ${invalidBlocks.join(', ')}\n  in ${JSON.stringify(content)}`;
  if (foreign.length > 0) return `${foreign.join(', ')}\n  in ${JSON.stringify(content)}`;
  if (names.includes('core/html') && !hasRawHtml(markdown)) return `core/html without raw HTML in the source`;
  return serialized === content ? undefined : `saved otherwise ${firstDifference(content, serialized)}`;
}

function hasRawHtml(markdown: string): boolean {
  return markdownIt
    .parse(markdown, {})
    .some(
      ({ type, children }) =>
        type === 'html_block' || children?.some((child) => child.type === 'html_inline'),
    );
}

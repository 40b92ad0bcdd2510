import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { toBlocks } from '../../src/convert/to-blocks.js';
import { toMarkdown } from '../../src/convert/to-markdown.js';
import { editorOracle, type Oracle } from '../support/editor-oracle.js';

const folder = new URL('blocks/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.replace(/\.md$/, ''));

/** Anchors are attributes of the delimiter since WordPress 7; 6.7 reads them and writes them back without. */
const newerThanTheOracle = ['headings'];

describe.each(names)('the golden pair %s', (name) => {
  let editor: Oracle;
  const markdown = read(`${name}.md`);
  const content = read(`${name}.html`).replace(/\n$/, '');

  beforeAll(async () => {
    editor = await editorOracle();
  });

  it('becomes these blocks', () => {
    expect(toBlocks(markdown)).toBe(content);
  });

  it('comes back as this Markdown', () => {
    expect(toMarkdown(content)).toBe(markdown);
  });

  it('is what the editor would save', () => {
    const verdict = editor.check(content);
    expect(verdict.invalidBlocks).toEqual([]);
    expect(verdict.names).not.toContain('core/freeform');
    if (!newerThanTheOracle.includes(name)) expect(verdict.serialized).toBe(content);
  });
});

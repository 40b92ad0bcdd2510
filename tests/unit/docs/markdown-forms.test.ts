import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { BlockFile } from '../../../src/convert/blocks/block-file.js';
import { classicToMarkdown } from '../../../src/convert/classic/classic-to-markdown.js';
import { parseBlocks } from '../../../src/convert/grammar/parse-blocks.js';
import { toBlocks } from '../../../src/convert/to-blocks.js';
import { toDraft } from '../../../src/convert/to-draft.js';
import { toMarkdown } from '../../../src/convert/to-markdown.js';
import { toPost } from '../../../src/convert/to-post.js';

const readme = readFileSync(path.resolve(import.meta.dirname, '../../../README.md'), 'utf8');
const blocksFolder = path.resolve(import.meta.dirname, '../../../src/convert/blocks');
const section = readme.slice(readme.indexOf('## The Markdown'), readme.indexOf('## Commands'));

/** The rows of the table with these headings, as the cells that a reader sees. */
function rows(headings: string): string[][] {
  const [, after] = section.split(`| ${headings} |\n`);
  const lines = (after ?? '').split('\n').slice(1);
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(0, end).map((row) => row.slice(1, -1).split(/(?<!\\)\|/));
}

/** The source that the code of a cell shows; `<br>` parts its lines, two of them leave one empty. */
function shown(cell: string): string {
  const lines = cell.split(/<br>(?=`|<br>|$)/).map((line) => {
    const [, ticks, code] = /^\s*(`+)(?!`)(.*?)(?<!`)\1(?!`)/.exec(line) ?? [];
    return ticks === '``' ? code!.trim() : (code ?? '');
  });
  return lines.join('\n').replaceAll('\\|', '|');
}

const names = (content: string) =>
  parseBlocks(content).flatMap(({ blockName }) => (blockName ? [blockName.replace(/^core\//, '')] : []));

const forms = rows('You write | Block | To know').map(([source, block]) => ({
  source: `${shown(source!)}\n`,
  blocks: [...block!.matchAll(/`([\w-]+)`/g)].map(([, name]) => name!),
}));

describe('the forms that the README shows', () => {
  test('are all read', () => {
    expect(forms.length).toBeGreaterThan(35);
  });

  test.each(forms)('$source is $blocks, and comes back', ({ source, blocks }) => {
    const post = toPost(source);
    expect(names(post.content)).toEqual(blocks);
    expect(toDraft(post)).toBe(source);
  });

  test('hold every block that has a form of its own', async () => {
    const modules = readdirSync(blocksFolder).map((name) => import(path.join(blocksFolder, name)));
    const exported = (await Promise.all(modules)).flatMap((each) =>
      Object.values(each as Record<string, Partial<BlockFile>>),
    );
    const known = exported.flatMap((each) => each.names ?? []);
    expect(known.length).toBeGreaterThan(20);
    expect(forms.flatMap(({ blocks }) => blocks)).toEqual(
      expect.arrayContaining(known.map((name) => name.replace(/^core\//, ''))),
    );
  });

  test.each(rows('You write | WordPress has | To know'))('within text: %s is %s', (source, html) => {
    const content = toBlocks(`Text ${shown(source)}.\n`);
    expect(content).toContain(`<p>Text ${shown(html)}.</p>`);
    expect(toMarkdown(content)).toBe(`Text ${shown(source)}.\n`);
  });

  test.each(rows('Classic post | You read'))('%s reads as %s', (content, markdown) => {
    expect(classicToMarkdown(shown(content))).toBe(`${shown(markdown)}\n`);
  });

  test('name the markers that Galley writes, each with what it keeps', () => {
    const paragraph = '<!-- wp:paragraph -->\n<p>a</p>\n<!-- /wp:paragraph -->';
    const written = [
      `loose\n\n${paragraph}`,
      `${paragraph}\n${paragraph}`,
      `${paragraph}\n\n${paragraph}`.replaceAll('\n', '\r\n'),
    ].map((content) => /<!-- galley:\w+/.exec(toMarkdown(content))?.[0]);
    const named = rows('Comment | What it keeps').map(([marker]) => /<!-- galley:\w+/.exec(marker!)?.[0]);
    expect(named).toEqual(written);
  });
});

describe('what the notes beside the forms say', () => {
  const one = (markdown: string) => toBlocks(`${markdown}\n`);

  test('of the height of an image', () => {
    expect(one('![](a.jpg){width=640}')).toContain('style="width:640px;height:auto"');
    expect(one('![](a.jpg){width=640 height=none}')).toContain('style="width:640px"');
  });

  test('of the rel of a link', () => {
    expect(one('[a](https://b.test/){target=_blank rel=none}')).toContain('target="_blank">');
  });

  test('of titles, folding and what is open', () => {
    expect(one('> [!NOTE]\n> a')).toContain('<p class="callout-title">Note</p>');
    expect(one('> [!TIP]+ a\n> b')).toContain('callout-unfolded');
    expect(one('<details open>\n<summary>a</summary>\n\nb\n\n</details>')).toContain('"showContent":true');
  });

  test('of the name of a code block, the button of a file and an embed that does not stretch', () => {
    expect(one('```js title="a.js"\nb\n```')).toContain('"className":"language-js","metadata":{"name":');
    expect(one('[a](b.pdf){.file button=no}')).not.toContain('wp-block-file__button');
    expect(one('https://b.test/ {type=video responsive=no}')).not.toContain('responsive');
  });

  test('of wikilinks, which are text until they are asked for', () => {
    expect(one('[[stink-bomb|there]]')).toContain('<p>[[stink-bomb|there]]</p>');
    const asked = toBlocks('[[stink-bomb|there]] and [[stink-bomb]]\n', { wikilinks: true });
    expect(asked).toContain('<a href="stink-bomb">there</a> and <a href="stink-bomb">stink-bomb</a>');
  });
});

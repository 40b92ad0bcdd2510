import { writeBlock } from '../grammar/write-block.js';
import { tokenRuns, type TokenRun } from '../markdown/token-run.js';
import type { Token } from '../markdown/token.js';
import type { BlockFile, Writing } from './block-file.js';
import { LOOSE, tableMarkdown } from './table-markdown.js';

/**
 * A table of GitHub's form. A table without a header has an empty one; its caption is the paragraph `:
 * caption` right after it, which ends with `{fixed=no}` when the columns are as wide as their text.
 */
export const table: BlockFile = {
  tokens: ['table_open'],
  names: ['core/table'],

  fromMarkdown(run, writing) {
    const parts = [...tokenRuns(run.tokens, run.from + 1, run.to)];
    const isCaption = (part: TokenRun) => part.tokens[part.from]!.type === 'table_caption_open';
    const note = parts.find(isCaption);
    const text = note ? writing.inline(note.tokens[note.from + 1]) : '';
    const loose = text.endsWith(LOOSE);
    const caption = loose ? text.slice(0, -LOOSE.length).trimEnd() : text;
    const sections = parts.filter((part) => !isCaption(part)).map((section) => sectionHtml(section, writing));
    const html = `<table${loose ? '' : ' class="has-fixed-layout"'}>${sections.join('')}</table>`;
    const figcaption = caption && `<figcaption class="wp-element-caption">${caption}</figcaption>`;
    const attrs = { hasFixedLayout: loose ? false : undefined };
    return writeBlock('core/table', attrs, `<figure class="wp-block-table">${html}${figcaption}</figure>`);
  },

  toMarkdown: tableMarkdown,
};

function sectionHtml(section: TokenRun, writing: Writing): string {
  const { tag } = section.tokens[section.from]!;
  const rows = [...tokenRuns(section.tokens, section.from + 1, section.to)].map((row) =>
    rowHtml(row, writing),
  );
  return tag === 'thead' && isEmpty(section) ? '' : `<${tag}>${rows.join('')}</${tag}>`;
}

/** Markdown has no table without a header row: an empty one stands for none. */
function isEmpty({ tokens, from, to }: TokenRun): boolean {
  for (let at = from; at < to; at++) if (tokens[at]!.type === 'inline' && tokens[at]!.content) return false;
  return true;
}

function rowHtml({ tokens, from, to }: TokenRun, writing: Writing): string {
  const cells = [...tokenRuns(tokens, from + 1, to)].map((cell) =>
    cellHtml(tokens[cell.from]!, tokens[cell.from + 1]!, writing),
  );
  return `<tr>${cells.join('')}</tr>`;
}

function cellHtml(cell: Token, text: Token, writing: Writing): string {
  const align = /text-align:(\w+)/.exec(String(cell.attrGet('style') ?? ''))?.[1];
  const attributes = align ? ` class="has-text-align-${align}" data-align="${align}"` : '';
  return `<${cell.tag}${attributes}>${writing.inline(text)}</${cell.tag}>`;
}

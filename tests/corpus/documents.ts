import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A stored content; `canonical` is what today's editor would save, where that is not the same. */
export interface Stored {
  readonly name: string;
  readonly content: string;
  readonly canonical?: string;
}

/** A Markdown body; `html` is what the specification expects of its examples. */
export interface Text {
  readonly name: string;
  readonly markdown: string;
  readonly html?: string;
}

/** Texts that nobody here wrote, beside the repository and never in it: tests read them where they are. */
const folder = path.resolve(import.meta.dirname, '../../../shared/corpus');

/** Whether this machine has the corpus; without it the suites over it are skipped. */
export const corpusIsHere = existsSync(path.join(folder, 'blocks.jsonl'));

/** As WordPress's `has_blocks`. */
export function madeOfBlocks(content: string): boolean {
  return content.includes('<!-- wp:');
}

/** Fixtures of the editor and the themes, whole documents of block markup. */
export function fixtures(): Stored[] {
  return rows<Stored>('blocks').filter((row) => madeOfBlocks(row.content));
}

/** Posts of real sites that are made of blocks. */
export function blockPosts(): Stored[] {
  return rows<Stored>('posts').filter((row) => madeOfBlocks(row.content));
}

/** Posts of real sites from before blocks. */
export function classicPosts(): Stored[] {
  return rows<Stored>('posts').filter((row) => !madeOfBlocks(row.content));
}

/** The examples of the specifications and blog posts, front matter (YAML and TOML) taken off. */
export function markdownTexts(): Text[] {
  return rows<Text>('markdown').map((row) =>
    row.html === undefined ? { ...row, markdown: withoutFrontMatter(row.markdown) } : row,
  );
}

function withoutFrontMatter(text: string): string {
  return text.replace(/^(---|\+\+\+)\n[\s\S]*?\n\1\n+/, '');
}

function rows<Row>(file: string): Row[] {
  if (!corpusIsHere) return [];
  return readFileSync(path.join(folder, `${file}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

import type { Block } from '../grammar/block.js';
import type { InlineForm } from '../inline/inline-markdown.js';
import type { Token } from '../markdown/token.js';
import type { TokenRun } from '../markdown/token-run.js';
import type { ConvertOptions } from '../options.js';

/**
 * One kind of block, both directions in one file. Each direction is optional. `fromMarkdown` must give what
 * today's editor would save; `toMarkdown` need not prove anything: the caller converts the Markdown back
 * and, where the bytes differ, carries the block instead.
 */
export interface BlockFile {
  /**
   * markdown-it token types that may begin this block. Files of one type are asked in the order of the
   * registry.
   */
  readonly tokens?: readonly string[];
  /** The block markup of a run of tokens; undefined leaves it to the next file. */
  readonly fromMarkdown?: (run: TokenRun, writing: Writing) => string | undefined;
  /** Block names that `toMarkdown` reads. */
  readonly names?: readonly string[];
  /** Markdown without a line ending at either end; undefined when this form of the block has none. */
  readonly toMarkdown?: (block: Block, reading: Reading) => string | undefined;
}

/** What a file may ask while it writes block markup. */
export interface Writing {
  readonly options: ConvertOptions;
  /** The phrasing HTML of an `inline` token, as the editor saves it. */
  readonly inline: (token: Token | undefined) => string;
  /** The phrasing HTML of Markdown that stands somewhere else: a caption. */
  readonly phrasing: (markdown: string) => string;
  /** Raw HTML inside a block that is none itself. */
  readonly raw: (html: string) => string;
  /** The markup of the blocks strictly inside a run, side by side. */
  readonly blocks: (run: TokenRun) => readonly string[];
}

/** What a file may ask while it reads a block. */
export interface Reading {
  readonly options: ConvertOptions;
  /** How many siblings stand right before it that Markdown would run together with it. */
  readonly repeats: number;
  /** Markdown of phrasing HTML. */
  readonly inline: (html: string, form?: InlineForm) => string;
  /** Markdown of inner blocks, side by side; undefined when one of them has none. */
  readonly blocks: (blocks: readonly Block[]) => string | undefined;
}

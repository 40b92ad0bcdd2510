import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ignore from 'ignore';
import { isTheirsPath } from '../convert/draft/theirs-path.js';
import { hasCode } from './error-code.js';

/** Which files may be drafts. */
export interface DraftRules {
  /** A path that ends in `/` is a folder. */
  readonly isIgnored: (path: string) => boolean;
  /** Whether a file that is not ignored may be a draft, by its name. */
  readonly mayBeDraft: (path: string) => boolean;
}

/** Patterns in gitignore's syntax, relative to the drafts folder. */
export interface DraftPatterns {
  /** Only these are drafts; all when absent. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** The rules of a folder: its `.galleyignore` and the settings `include` and `exclude`, all as git reads them. */
export function draftRules(root: string, { include = [], exclude = [] }: DraftPatterns): DraftRules {
  const ignored = matcher([readIgnoreFile(root), ...exclude].join('\n'));
  const included = matcher(include.join('\n'));
  const isIgnored = (path: string): boolean => ignored?.(path) ?? false;
  return {
    isIgnored,
    mayBeDraft: (path) =>
      /\.md$/i.test(path) && !isTheirsPath(path) && !isIgnored(path) && (included?.(path) ?? true),
  };
}

function matcher(patterns: string): ((path: string) => boolean) | undefined {
  if (!/^\s*[^#\s]/m.test(patterns)) return undefined;
  const rules = ignore({ allowRelativePaths: true }).add(patterns);
  return (path) => rules.ignores(path);
}

function readIgnoreFile(root: string): string {
  try {
    return readFileSync(join(root, '.galleyignore'), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'EISDIR')) return '';
    throw error;
  }
}

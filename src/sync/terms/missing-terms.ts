import { formatTermPath, parseTermPath } from '../../convert/draft/term-path.js';
import { foldTermName } from './term-name.js';
import type { TermIndex } from './term-index.js';

/** A term by its place. */
export interface TermPlace {
  readonly taxonomy: string;
  readonly path: string;
}

/**
 * The terms that must be made so that each wanted one is there: parents before their children, each once, in the
 * spelling of the first that wants it.
 */
export function missingTerms(wanted: Iterable<TermPlace>, index: TermIndex): readonly TermPlace[] {
  const missing = new Map<string, TermPlace>();
  for (const { taxonomy, path } of wanted) {
    const names = parseTermPath(path);
    for (let length = 1; length <= names.length; length += 1) {
      const above = names.slice(0, length);
      const place = { taxonomy, path: formatTermPath(above) };
      const key = [taxonomy, ...above.map(foldTermName)].join('\n');
      if (missing.has(key) || index.find(taxonomy, place.path) !== undefined) continue;
      missing.set(key, place);
    }
  }
  return [...missing.values()];
}

import type { DraftPath } from '../../model/ids.js';

/** What a relative destination in a draft points to. */
export interface DraftLocation {
  /** In the drafts folder, NFC; undefined where it would lead out of it. */
  readonly path: DraftPath | undefined;
  /** With its `?`; '' for none. */
  readonly query: string;
  /** Without its `#`. */
  readonly fragment: string | undefined;
}

const elsewhere = /^(?:[a-z][a-z\d+.-]*:|[/\\#?]|$)/i;

/**
 * Reads a destination as a path from the draft's own folder, percent signs decoded (`../b/my%20part.md#end`). Undefined
 * for anything that is no relative path: an address with a scheme, one from the root of the site, a bare `#anchor`.
 */
export function draftLocation(from: DraftPath, destination: string): DraftLocation | undefined {
  if (elsewhere.test(destination)) return undefined;
  const [, path = '', query = '', fragment] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s.exec(destination) ?? [];
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/').map(decoded)) {
    if (part === '..' && parts.length === 0) return { path: undefined, query, fragment };
    if (part === '..') parts.pop();
    else if (isUnsafe(part)) return { path: undefined, query, fragment };
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return { path: parts.join('/').normalize('NFC') as DraftPath, query, fragment };
}

/** A separator that was hidden in percent signs must not lead anywhere. */
function isUnsafe(part: string): boolean {
  return /[/\\\0]/.test(part);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

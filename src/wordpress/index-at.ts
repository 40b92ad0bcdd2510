import type { Line } from './follow.js';
import { follow } from './follow.js';
import { readOutcome } from './outcome.js';
import type { SiteIndex } from './site-index.js';
import { indexAddress, parseIndex } from './site-index.js';

/** Where the API of a site answers; the index is missing where the site shows it to nobody unknown. */
export interface FoundApi {
  /** With its trailing slash: `https://example.com/wp-json/`, `https://example.com/?rest_route=/`. */
  readonly root: string;
  readonly index?: SiteIndex;
}

/** The index under a root, asked for without the password; undefined where there is none. */
export async function indexAt(line: Line, root: URL): Promise<FoundApi | undefined> {
  const { url, answer } = await follow(line, new URL(indexAddress(root.href)));
  const settled = url.href.replace(/[?&]_fields=[^&]*$/, '').replace(/%2F$/i, '/');
  const outcome = readOutcome(answer);
  if (outcome.kind === 'answered') {
    const index = parseIndex(outcome.json);
    return index && { root: settled, index };
  }
  const closed =
    outcome.kind === 'refused' &&
    /^(401|403)$/.test(String(outcome.status)) &&
    !outcome.code.startsWith('http-');
  return closed ? { root: settled } : undefined;
}

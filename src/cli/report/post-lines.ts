import type { PostReport } from '../../index.js';
import { cutStart, pad, width } from '../output/fit.js';
import { printable } from '../output/printable.js';
import type { Screen } from '../output/screen.js';
import { wrap } from '../output/wrap.js';
import { doneWords } from './outcome-words.js';

/** The width of the longest words, `moved meanwhile`. */
const wordsColumns = 15;
const gap = '  ';
const below = ' '.repeat(wordsColumns + gap.length);

/**
 * A line for each post: what was done, the draft, and at the end the address, or the reason why it waits. On a terminal
 * that is too narrow for one of them, the ends stand below, so that an address is never cut and can be copied.
 */
export function postLines(posts: readonly PostReport[], screen: Screen): string[] {
  const rows = posts.map((post) => ({ post, path: printable(post.path), end: printable(endOf(post)) }));
  const pathColumns = Math.max(0, ...rows.map(({ path }) => width(path)));
  const endColumns = Math.max(0, ...rows.map(({ end }) => width(end)));
  const fits = below.length + pathColumns + gap.length + endColumns <= screen.columns;
  return rows.flatMap(({ post, path, end }) => {
    const words = paintOf(post, screen)(pad(doneWords(post), wordsColumns));
    if (fits) return [[words, end === '' ? path : pad(path, pathColumns), end].join(gap).trimEnd()];
    const first = words + gap + cutStart(path, screen.columns - below.length);
    return end === ''
      ? [first]
      : [first, ...wrap(end, { columns: screen.columns, start: below, indent: below })];
  });
}

function endOf(post: PostReport): string {
  if (post.outcome === 'held') return post.held ?? '';
  if (post.outcome === 'conflict' || post.outcome === 'failed' || post.outcome === 'stale') return '';
  const changes = post.outcome === 'updated' ? [...new Set([...post.there, ...post.here])].join(', ') : '';
  return [changes, post.link ?? ''].filter((part) => part !== '').join(gap);
}

function paintOf({ outcome }: PostReport, { paint }: Screen): (text: string) => string {
  if (outcome === 'conflict' || outcome === 'failed') return paint.bad;
  return outcome === 'held' || outcome === 'stale' ? paint.careful : paint.good;
}

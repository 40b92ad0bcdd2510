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
 * that is too narrow for both, the end stands below, so that an address is never cut and can be copied.
 */
export function postLines(posts: readonly PostReport[], screen: Screen): string[] {
  const pathColumns = Math.max(0, ...posts.map(({ path }) => width(printable(path))));
  const room = screen.columns - below.length;
  return posts.flatMap((post) => {
    const words = paintOf(post, screen)(pad(doneWords(post), wordsColumns));
    const path = cutStart(printable(post.path), room);
    const rest = printable(endOf(post));
    const line = [words, rest === '' ? path : pad(path, Math.min(pathColumns, room))].join(gap);
    if (rest === '') return [line];
    if (width(line) + gap.length + width(rest) <= screen.columns) return [line + gap + rest];
    return [[words, path].join(gap), ...wrap(rest, { columns: screen.columns, start: below, indent: below })];
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

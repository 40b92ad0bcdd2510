import type { PostReport } from '../../index.js';
import { cutStart, pad, width } from '../output/fit.js';
import { printable } from '../output/printable.js';
import type { Screen } from '../output/screen.js';
import { doneWords } from './outcome-words.js';

/** The width of the longest words, `moved meanwhile`. */
const wordsColumns = 15;
const gap = '  ';
const shortestPath = 16;

interface Parts {
  readonly post: PostReport;
  readonly path: string;
  readonly what: string;
  readonly address: string;
}

/** One line a post: what was done, the draft, what changed, and at the end the address, which is never cut. */
export function postLines(posts: readonly PostReport[], screen: Screen): string[] {
  const all = posts.map(partsOf);
  const whatColumns = Math.max(0, ...all.map(({ what }) => width(what)));
  const rest =
    Math.max(0, ...all.map(({ address }) => width(address))) + (whatColumns > 0 ? whatColumns + 2 : 0);
  const longestPath = Math.max(0, ...all.map(({ path }) => width(path)));
  const pathColumns = Math.min(longestPath, Math.max(shortestPath, screen.columns - wordsColumns - rest - 4));
  return all.map(({ post, path, what, address }) => {
    const words = paintOf(post, screen)(pad(doneWords(post), wordsColumns));
    const cells = [words, pad(cutStart(path, pathColumns), pathColumns)];
    if (post.held !== undefined) return [...cells, printable(post.held)].join(gap);
    return [...cells, ...(whatColumns > 0 ? [pad(what, whatColumns)] : []), address].join(gap).trimEnd();
  });
}

function partsOf(post: PostReport): Parts {
  const changes = post.outcome === 'updated' ? [...new Set([...post.there, ...post.here])] : [];
  const written = !['held', 'conflict', 'failed', 'stale'].includes(post.outcome);
  return {
    post,
    path: printable(post.path),
    what: printable(changes.join(', ')),
    address: written ? printable(post.link ?? '') : '',
  };
}

function paintOf({ outcome }: PostReport, { paint }: Screen): (text: string) => string {
  if (outcome === 'conflict' || outcome === 'failed') return paint.bad;
  return outcome === 'held' || outcome === 'stale' ? paint.careful : paint.good;
}

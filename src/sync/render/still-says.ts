import type { PostWrite } from '../../model/post-write.js';
import type { RemotePost } from '../../model/remote-post.js';
import { remoteBody } from '../body/remote-body.js';

const word = /[\p{L}\p{N}]+/gu;
const markup = /<[^<>]*>/g;

/**
 * Whether a post still says what was sent: at least half of the words of its title and text stand there, whatever else
 * was written since; where the text has pictures and no words, all of it. By that a post of ours is told from one that
 * somebody else made under the same slug. One that was empty may be empty still, by another title.
 */
export function stillSays(post: RemotePost, sent: PostWrite): boolean {
  const { content } = remoteBody(post);
  const before = remoteBody({ ...post, content: sent.content ?? '' }).content;
  const text = wordsOf(before);
  if (content === before) return true;
  if (before !== '' && text.length === 0) return false;
  const said = [...wordsOf(sent.title ?? ''), ...text];
  return amongst(said, [...wordsOf(post.title), ...wordsOf(content)]) * 2 >= said.length;
}

function wordsOf(content: string): readonly string[] {
  return content.replace(markup, ' ').match(word) ?? [];
}

/** How many of the words stand among the others, each counted once. */
function amongst(words: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  return words.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count > 0;
  }).length;
}

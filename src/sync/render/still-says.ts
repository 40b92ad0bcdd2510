import type { PostWrite } from '../../model/post-write.js';
import type { RemotePost } from '../../model/remote-post.js';
import { remoteBody } from '../body/remote-body.js';

/** A word, or a character of a script that puts no space between them. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;
const markup = /<[^<>]*>/g;

/**
 * Whether a post still says what was sent: at least half of the pairs of neighbouring words in its title and text stand
 * there, whatever else was written since; where the text has pictures and no words, all of it. By that a post of ours is
 * told from one that somebody else made under the same slug: a long one has every usual word, but not one after the
 * other. One that was empty may be empty still, by another title.
 */
export function stillSays(post: RemotePost, sent: PostWrite): boolean {
  const { content } = remoteBody(post);
  const before = remoteBody({ ...post, content: sent.content ?? '' }).content;
  const text = wordsOf(before);
  if (content === before) return true;
  if (before !== '' && text.length === 0) return false;
  const words = [...wordsOf(sent.title ?? ''), ...text];
  const others = [...wordsOf(post.title), ...wordsOf(content)];
  const [said, says] = words.length > 1 ? [pairsOf(words), pairsOf(others)] : [words, others];
  return amongst(said, says) * 2 >= said.length;
}

function wordsOf(content: string): readonly string[] {
  return content.replace(markup, ' ').match(word) ?? [];
}

function pairsOf(words: readonly string[]): readonly string[] {
  return words.slice(1).map((one, at) => `${words[at]} ${one}`);
}

/** How many of the first stand among the others, each counted once. */
function amongst(first: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  return first.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count > 0;
  }).length;
}

import type { PostWrite } from '../../model/post-write.js';
import type { RemotePost } from '../../model/remote-post.js';
import { equal } from '../fields/equal.js';
import { keptWhole } from './kept-whole.js';

/** What the server's answer to a write says of the post. */
export interface SettledAnswer {
  /** What the base shall remember: the answer, without what somebody else slipped in meanwhile. */
  readonly theirs: RemotePost;
  /** Fields that nobody here sent and that are not as they were: another hand, to be merged by the next run. */
  readonly slipped: readonly string[];
  /** `rewritten`: other bytes, nothing lost. `lost`: text or markup is missing. */
  readonly content: 'kept' | 'rewritten' | 'lost';
}

/** The fields that a write can send and that nobody but a writer changes. */
const written = [
  'title',
  'slug',
  'status',
  'content',
  'excerpt',
  'author',
  'terms',
  'featuredMedia',
  'format',
  'sticky',
  'template',
  'password',
  'commentStatus',
  'pingStatus',
  'parent',
  'menuOrder',
  'meta',
] as const;

/** Compares every field of the answer, sent or not, with what was expected; `expected` is absent for a create. */
export function settleAnswer(sent: PostWrite, answer: RemotePost, expected?: RemotePost): SettledAnswer {
  const content = sent.content === undefined ? 'kept' : judgeContent(sent.content, answer.content);
  if (expected === undefined) return { theirs: answer, slipped: [], content };
  const slipped = written.filter((name) => slippedIn(name, { sent, answer, expected }));
  const before = Object.fromEntries(slipped.map((name) => [name, expected[name]]));
  return { theirs: { ...answer, ...before }, slipped, content };
}

function slippedIn(
  name: (typeof written)[number],
  { sent, answer, expected }: { sent: PostWrite; answer: RemotePost; expected: RemotePost },
): boolean {
  if (name === 'terms' || name === 'meta') {
    const others = (map: object = {}): object =>
      Object.fromEntries(Object.entries(map).filter(([key]) => !(key in (sent[name] ?? {}))));
    return !equal(others(answer[name]), others(expected[name]));
  }
  // Publishing gives a slug and settles the status; both are the server's own doing.
  if ((name === 'slug' || name === 'status') && sent.status !== undefined) return false;
  return sent[name] === undefined && !equal(answer[name], expected[name]);
}

function judgeContent(sent: string, answered: string): SettledAnswer['content'] {
  if (sent === answered) return 'kept';
  return keptWhole(sent, answered) ? 'rewritten' : 'lost';
}

import type { PostWrite } from '../../model/post-write.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Revision } from '../../model/site.js';
import { updateOf } from '../../sync/render/update-of.js';
import type { PreparedWrite } from './prepare-write.js';
import { returnPost } from './return-post.js';
import type { Session } from './session.js';

/** The fields that leave a revision. */
const texts = ['title', 'content', 'excerpt'] as const;

/**
 * WordPress knows no conditional update: somebody may save between our look and our write, and only the revisions tell
 * (wordpress.md 9). Their text is put back and the base stays, so that the next sync merges both. The number of
 * revisions, which comes with both answers, says whether there is anything to look for. Answers whether it was so.
 */
export async function putBack(session: Session, write: PreparedWrite, answer: RemotePost): Promise<boolean> {
  const { expected, plan, request } = write;
  if (expected === undefined || onlyOurs(expected, answer)) return false;
  const overwritten = await overwrittenTexts(session, write, answer);
  if (overwritten === undefined) return false;
  const [result] = await session.workplace.site.write([updateOf(answer, overwritten)]);
  session.writes.there += 1;
  const post = result?.kind === 'written' ? result.post : answer;
  returnPost(session, plan, post);
  const names = Object.keys(overwritten).join(', ');
  const done = result?.kind === 'written';
  session.results.set(plan.path, {
    plan,
    outcome: 'stale',
    post,
    problems: [
      {
        code: 'slipped-in',
        message: `${plan.path}: somebody saved ${names} on the site in the very moment of this run${done ? '; that text was put back' : ''}`,
        hint: done
          ? 'run galley sync again: it merges both'
          : `their text is among the revisions of post ${request.kind === 'update' ? request.id : answer.id} in wp-admin; take it from there`,
        path: plan.path,
        severity: 'error',
      },
    ],
  });
  return true;
}

/** Our own save made one revision, or none where no text changed. A full list of revisions stays as long as it was. */
function onlyOurs(expected: RemotePost, answer: RemotePost): boolean {
  if (answer.revision === undefined || answer.revision === expected.revision) return true;
  return (answer.revisionCount ?? 0) === (expected.revisionCount ?? 0) + 1;
}

/** What of a save between our two looks our write replaced; undefined when nothing of it is gone. */
async function overwrittenTexts(
  { workplace }: Session,
  { expected, plan, request }: PreparedWrite,
  answer: RemotePost,
): Promise<PostWrite | undefined> {
  const newer = await workplace.site.revisionsAfter(plan.type, answer.id, expected?.revision ?? 0);
  const between = newer.find(({ id }) => id !== answer.revision);
  if (between === undefined || expected === undefined) return undefined;
  const lost = texts.filter((name) => isOverwritten(name, { between, expected, sent: request.fields }));
  return lost.length === 0 ? undefined : Object.fromEntries(lost.map((name) => [name, between[name]]));
}

function isOverwritten(
  name: (typeof texts)[number],
  { between, expected, sent }: { between: Revision; expected: RemotePost; sent: PostWrite },
): boolean {
  return sent[name] !== undefined && between[name] !== expected[name] && between[name] !== sent[name];
}

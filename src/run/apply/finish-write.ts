import type { Draft } from '../../model/draft.js';
import type { PostPlan } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import type { RemotePost } from '../../model/remote-post.js';
import { changedDraftText } from '../../sync/render/draft-text.js';
import { showsLink } from '../../sync/render/shows-link.js';
import { settleAnswer } from '../../sync/render/settle-answer.js';
import { ignoredMeta } from './ignored-meta.js';
import { lostMarkup, serverNotes } from './server-notes.js';
import type { PreparedWrite } from './prepare-write.js';
import { rememberAgreement } from './remember.js';
import { returnPost } from './return-post.js';
import type { Session } from './session.js';
import { writeText } from './write-text.js';

/** Carries a write through to its end: the answer is judged, the file gets its keys, and the base comes last. */
export async function finishWrite(session: Session, write: PreparedWrite, answer: RemotePost): Promise<void> {
  const { plan } = write;
  returnPost(session, plan, answer);
  const { references, navigation } = write;
  session.written.set(plan.path, { ...(references && { references }), ...(navigation && { navigation }) });
  const settled = settleAnswer(write.request.fields, answer, write.expected);
  if (settled.content === 'lost') return lostMarkup(session, write, answer);
  const ours = plan.triple.ours;
  if (ours === undefined) return;
  const text = textAfter(session, { plan, ours }, answer);
  const notes = [...serverNotes(write, settled, answer), ...ignoredMeta(session, write, answer)];
  const problems: Problem[] = [...plan.problems, ...notes];
  problems.push(...(await writeText(session, ours, text)));
  await rememberAgreement(session, {
    path: plan.path,
    text,
    theirs: settled.theirs,
    references: referencesAfter(write),
  });
  await dropSuperseded(session, plan, answer);
  session.results.set(plan.path, { plan, outcome: outcomeOf(plan), post: answer, problems });
}

/** A post that was made anew has another id: what was remembered of the old one is over. */
async function dropSuperseded(session: Session, { triple }: PostPlan, answer: RemotePost): Promise<void> {
  const before = triple.base?.id;
  if (before === undefined || before === answer.id) return;
  await session.workplace.folder.removeBase(before);
  session.agreed.add(before);
}

/** References of a body that was not sent stand as they stood. */
function referencesAfter({ plan, references }: PreparedWrite): NonNullable<PreparedWrite['references']> {
  return references ?? plan.triple.base?.ours.references ?? {};
}

function outcomeOf(plan: PostPlan): 'created-there' | 'restored-there' | 'updated' {
  if (plan.verdict === 'create-theirs') return 'created-there';
  return plan.verdict === 'restore-theirs' ? 'restored-there' : 'updated';
}

/** Identity is written back: `id` and `slug` once, `link` wherever it stands or the post is new. */
function textAfter(
  session: Session,
  { plan, ours }: { plan: PostPlan; ours: Draft },
  answer: RemotePost,
): string {
  const created = ours.id === undefined || ours.id !== answer.id;
  const slug = ours.fields.slug === answer.slug || answer.slug === '' ? {} : { slug: answer.slug };
  const linked = created || showsLink(ours);
  const fields = { ...plan.ours?.fields, ...(created || ours.fields.slug !== undefined ? slug : {}) };
  return changedDraftText(
    ours,
    {
      ...(created ? { id: answer.id } : {}),
      ...(linked ? { link: answer.link } : {}),
      fields,
      ...(plan.ours?.body === undefined ? {} : { body: plan.ours.body }),
    },
    session.world.facts.timezone,
  );
}

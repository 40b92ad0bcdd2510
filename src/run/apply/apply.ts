import type { Plan, PostPlan } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import { applyMediaTexts } from './apply-media-texts.js';
import { applyTerms } from './apply-terms.js';
import { applyUploads } from './apply-uploads.js';
import { keepConflicts } from './keep-conflicts.js';
import { forget, removePosts } from './remove.js';
import { rememberQuietly } from './remember-quietly.js';
import { rememberUnfinished } from './remember-unfinished.js';
import { reserve } from './reserve.js';
import { failed } from './results.js';
import type { Session } from './session.js';
import { settleIntents } from './settle-intents.js';
import { settleLinks } from './settle-links.js';
import { writeDrafts } from './write-drafts.js';
import { writePosts } from './write-posts.js';

/**
 * Carries a plan out in the order of the design: terms, media, reservations, posts and drafts, links, bases. Killed
 * anywhere and run again, it finishes; nothing is decided here that the plan did not say.
 */
export async function apply(session: Session, plan: Plan): Promise<readonly Problem[]> {
  const due = plan.posts.filter(({ held, verdict }) => held === undefined && verdict !== 'failed');
  await rememberUnfinished(session, due);
  await keepConflicts(
    session,
    due.filter(({ verdict }) => verdict === 'conflict'),
  );
  const problems = [
    ...(await applyTerms(session, plan.newTerms)),
    ...(await applyUploads(session, plan.uploads)),
    ...(await applyMediaTexts(session, plan.mediaTexts)),
  ];
  const ready = writable(session, due);
  await reserve(
    session,
    ready.filter((post) => plan.reserved.includes(post.path)),
  );
  const open = (posts: readonly PostPlan[]): readonly PostPlan[] =>
    posts.filter(({ path }) => !session.results.has(path));
  await writePosts(
    session,
    open(ready.filter(({ theirs, linksOnly }) => theirs !== undefined && !linksOnly)),
  );
  await writePosts(session, open(ready.filter(({ linksOnly }) => linksOnly)));
  await writeDrafts(
    session,
    open(ready.filter(({ ours, theirs }) => ours !== undefined && theirs === undefined)),
  );
  await settleLinks(session);
  await removePosts(
    session,
    due.filter(({ verdict }) => verdict === 'trash-ours' || verdict === 'trash-theirs'),
  );
  await rememberQuietly(
    session,
    due.filter(({ verdict }) => verdict === 'remember'),
  );
  for (const post of due.filter(({ verdict }) => verdict === 'forget')) await forget(session, post);
  await settleIntents(session);
  return problems;
}

/** A post whose picture or term could not be made waits: it is never half published. */
function writable(session: Session, due: readonly PostPlan[]): readonly PostPlan[] {
  return due.filter((post) => {
    const missing = post.theirs && missingFor(session, post);
    if (missing) session.results.set(post.path, failed(post, missing.code, missing.message));
    return missing === undefined;
  });
}

function missingFor(session: Session, { needs }: PostPlan): { code: string; message: string } | undefined {
  const term = needs.terms.find(({ taxonomy, path }) => session.terms.find(taxonomy, path) === undefined);
  if (term)
    return {
      code: 'term-missing',
      message: `${term.taxonomy} "${term.path}" could not be made, so it waits`,
    };
  const upload = needs.uploads.find((hash) => !session.media.has(hash));
  return upload && { code: 'media-missing', message: 'a picture of it could not be uploaded, so it waits' };
}

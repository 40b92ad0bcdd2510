import type { Problem } from '../../model/problem.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Workplace } from '../../model/workplace.js';
import { makeBase } from '../../sync/render/make-base.js';
import { updateOf } from '../../sync/render/update-of.js';
import { sameStanding } from './same-standing.js';
import type { UndoStep } from './undo-step.js';
import { wayBack } from './way-back.js';

/**
 * Puts one post back: the site, the file, and last the base, so that the two agree again as they did. Cut off in between
 * and begun again, it finishes.
 */
export async function takeBack(
  { site, folder }: Workplace,
  step: UndoStep,
  timezone: string,
): Promise<Problem | undefined> {
  const { entry, draft, text } = step;
  const answer = await postBack(site, step);
  if (answer !== undefined && 'severity' in answer) return answer;
  if (text !== draft.text) {
    const written = await folder.writeDraft(draft.path, text, draft.hash);
    if (written.kind !== 'written')
      return refused(draft.path, written.kind === 'refused' ? written.reason : 'it was saved meanwhile');
  }
  const { references } = entry.base.ours;
  const { formerLinks } = entry.base;
  const agreement = { path: draft.path, text, theirs: theirsOf(step, answer), references };
  const place = { timezone, ...(draft.site === undefined ? {} : { site: draft.site }) };
  await folder.writeBase(makeBase({ ...agreement, ...(formerLinks && { formerLinks }) }, place));
  await folder.recordHistory({ ...entry, undone: true });
  return undefined;
}

/** What the site held for the base: the answer, unless somebody there had moved it before the run did. */
function theirsOf({ entry }: UndoStep, answer: RemotePost | undefined): RemotePost {
  const { base, post } = entry;
  return answer !== undefined && post !== undefined && sameStanding(base.theirs, post) ? answer : base.theirs;
}

async function postBack(
  site: Workplace['site'],
  { entry, post, draft }: UndoStep,
): Promise<RemotePost | Problem | undefined> {
  if (post === undefined || entry.post === undefined) return undefined;
  const fields = wayBack(entry.post, post);
  if (Object.keys(fields).length === 0) return post;
  const [result] = await site.write([updateOf(post, fields)]);
  return result?.kind === 'written' ? result.post : refused(draft.path, result?.message ?? 'no answer came');
}

function refused(path: string, reason: string): Problem {
  return {
    code: 'undo-refused',
    message: `${path} could not be put back: ${reason}`,
    hint: 'run galley undo again',
    path,
    severity: 'error',
  };
}

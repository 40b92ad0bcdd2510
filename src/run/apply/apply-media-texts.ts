import type { MediaTextPlan } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import type { Session } from './session.js';
import { stopped } from './session.js';

/** Gives items the words (alternative text, caption, title, description) that all their uses agree on; no picture goes up again for it. */
export async function applyMediaTexts(
  session: Session,
  plans: readonly MediaTextPlan[],
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { id, hash, ...texts } of plans) {
    if (stopped(session)) break;
    const result = await session.workplace.site.updateMedia(id, texts);
    session.writes.there += 1;
    if (result.kind === 'written') session.media.set(hash, { ...session.media.get(hash)!, ...texts });
    else problems.push(notSaid(id, result.message));
  }
  if (plans.length > 0) await session.workplace.folder.writeKnownMedia([...session.media.values()]);
  return problems;
}

function notSaid(id: number, message: string): Problem {
  return {
    code: 'media-text',
    message: `media item ${id} kept its old words: ${message}`,
    hint: 'the posts have the new ones; set it in the media library if the item shall have it, too',
    severity: 'warning',
  };
}

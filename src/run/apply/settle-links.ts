import type { PostPlan } from '../../model/plan.js';
import { equal } from '../../sync/fields/equal.js';
import { prepareWrite } from './prepare-write.js';
import type { Session } from './session.js';
import { writePosts } from './write-posts.js';

/**
 * Some posts were written with an address that the site had yet to give; where it gave another (a changed slug, a date
 * that moved past midnight), those posts are written once more.
 */
export async function settleLinks(session: Session): Promise<void> {
  const off = [...session.results.values()].filter(
    ({ outcome }) => outcome === 'created-there' || outcome === 'updated',
  );
  const plans = off.flatMap(({ plan }) => (pointsElsewhere(session, plan) ? [again(plan)] : []));
  if (plans.length > 0) await writePosts(session, plans);
}

function pointsElsewhere(session: Session, plan: PostPlan): boolean {
  const post = session.returned.get(plan.path);
  const written = session.written.get(plan.path);
  if (post === undefined || written === undefined) return false;
  const { references, navigation } = prepareWrite(session, plan, post);
  return !equal(
    { references, navigation },
    { references: written.references, navigation: written.navigation },
  );
}

/** Its fields have been sent; the content alone goes out again. */
function again(plan: PostPlan): PostPlan {
  return { ...plan, theirs: { ...plan.theirs, fields: {} } };
}

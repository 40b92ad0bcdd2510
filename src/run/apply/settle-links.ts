import type { PostPlan } from '../../model/plan.js';
import { equal } from '../../sync/fields/equal.js';
import { currentBinding } from './bindings.js';
import { currentNavigation } from './current-navigation.js';
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

/** Only what names stand for is looked up again: nothing is converted. */
function pointsElsewhere(session: Session, plan: PostPlan): boolean {
  const { theirs, path } = plan;
  const written = session.written.get(path);
  if (written === undefined || theirs === undefined) return false;
  const { references } = theirs.body ? currentBinding(session, path).bind(theirs.body.markdown) : written;
  const navigation = currentNavigation(session, plan)?.series;
  return !equal(
    { references, navigation },
    { references: written.references, navigation: written.navigation },
  );
}

/** Its fields have been sent; the content alone goes out again. */
function again(plan: PostPlan): PostPlan {
  return { ...plan, theirs: { ...plan.theirs, fields: {} } };
}

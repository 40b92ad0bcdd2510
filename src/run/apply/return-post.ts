import type { PostPlan } from '../../model/plan.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Session } from './session.js';

/** From now on links and series see this post as the server returned it. */
export function returnPost(session: Session, plan: PostPlan, answer: RemotePost): void {
  session.returned.set(plan.path, answer);
  session.returns += 1;
  const entry = session.entries.get(plan.path);
  if (entry === undefined || answer.status === 'trash') return;
  const { id, slug, link, title, date } = answer;
  session.entries.set(plan.path, { ...entry, id, slug, link, title, date, status: answer.status });
}

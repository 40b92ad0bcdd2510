import type { NavigationChange, PostPlan } from '../../model/plan.js';
import type { SeriesView } from '../../sync/plan/series-view.js';
import { seriesView } from '../../sync/plan/series-view.js';
import type { Session } from './session.js';

const views = new WeakMap<Session, { readonly version: number; readonly view: SeriesView }>();

/** The planned navigation with the addresses of this moment; undefined where the plan leaves the content alone. */
export function currentNavigation(
  session: Session,
  { path, theirs }: PostPlan,
): NavigationChange | undefined {
  const planned = theirs?.navigation;
  if (planned?.series === undefined) return planned;
  const series = currentView(session).navigation(path);
  return { ...planned, series: series ?? planned.series };
}

function currentView(session: Session): SeriesView {
  const version = session.returns;
  const made = views.get(session);
  if (made?.version === version) return made.view;
  const view = seriesView([...session.entries.values()], session.world);
  views.set(session, { version, view });
  return view;
}

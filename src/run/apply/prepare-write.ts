import type { ResolvedReference } from '../../model/base.js';
import type { PostPlan } from '../../model/plan.js';
import type { PostWrite, WriteRequest } from '../../model/post-write.js';
import type { RemotePost } from '../../model/remote-post.js';
import { draftSlug } from '../../sync/names/draft-slug.js';
import type { Binding } from '../../sync/render/binding.js';
import { postWrite } from '../../sync/render/post-write.js';
import { updateOf } from '../../sync/render/update-of.js';
import { seriesTerms } from '../../sync/render/series-terms.js';
import { renderContent, withNavigation } from '../../sync/render/content.js';
import { remoteBody } from '../../sync/body/remote-body.js';
import type { SeriesNavigation } from '../../model/series-navigation.js';
import { currentBinding } from './bindings.js';
import { currentNavigation } from './current-navigation.js';
import type { Session } from './session.js';

/** One write as it goes out, with what it replaces and how the draft's references stand in it. */
export interface PreparedWrite {
  readonly plan: PostPlan;
  readonly request: WriteRequest;
  /** The post as it was just before; absent for a create. */
  readonly expected?: RemotePost;
  readonly references?: Readonly<Record<string, ResolvedReference>>;
  readonly navigation?: SeriesNavigation;
}

/** Binds a planned change to the ids and addresses of this moment; `now` is the post as just read, or as reserved. */
export function prepareWrite(session: Session, plan: PostPlan, now?: RemotePost): PreparedWrite {
  const { fields, surroundings } = boundFields(session, plan, now);
  if (now) return { plan, request: updateOf(now, fields), expected: now, ...surroundings };
  const request = { kind: 'create', type: plan.type, fields: named(plan, fields) } as const;
  return { plan, request, ...surroundings };
}

/** Where the site keeps series as terms, that of the draft is one. */
export function withSeries(
  write: PostWrite,
  { type, theirs }: PostPlan,
  { lookup, now }: { readonly lookup: Binding['lookup']; readonly now?: RemotePost | undefined },
): PostWrite {
  const terms = seriesTerms(theirs?.fields ?? {}, lookup, { type, now });
  return terms === undefined ? write : { ...write, terms: { ...write.terms, ...terms } };
}

/** A create always names its slug and status, so that a lost answer can be looked for (wordpress.md 10). */
function named(plan: PostPlan, fields: PostWrite): PostWrite {
  const slug = draftSlug({ fields: plan.theirs?.fields ?? {} });
  return { ...fields, slug, status: fields.status ?? 'draft' };
}

interface Bound {
  readonly fields: PostWrite;
  readonly surroundings: Pick<PreparedWrite, 'references' | 'navigation'>;
}

function boundFields(session: Session, plan: PostPlan, now: RemotePost | undefined): Bound {
  const { path, theirs } = plan;
  const binding = currentBinding(session, path);
  const fields = withSeries(postWrite(theirs?.fields ?? {}, binding), plan, { lookup: binding.lookup, now });
  const navigation = currentNavigation(session, plan);
  const shown = navigation?.series && { navigation: navigation.series };
  if (theirs?.body === undefined) {
    if (navigation === undefined || now === undefined) return { fields, surroundings: {} };
    const content = withNavigation(remoteBody(now).content, navigation);
    return { fields: { ...fields, content }, surroundings: { ...shown } };
  }
  const { content, footnotes, references } = renderContent(theirs.body, navigation, binding);
  const notes = footnotes ?? (theirs.body.pair?.footnotes === undefined ? undefined : '');
  const meta = notes === undefined ? {} : { meta: { ...fields.meta, footnotes: notes } };
  return { fields: { ...fields, content, ...meta }, surroundings: { references, ...shown } };
}

import type { ResolvedReference } from '../../model/base.js';
import type { PostPlan } from '../../model/plan.js';
import type { PostWrite, WriteRequest } from '../../model/post-write.js';
import type { RemotePost } from '../../model/remote-post.js';
import { draftSlug } from '../../sync/names/draft-slug.js';
import { postWrite } from '../../sync/render/post-write.js';
import { renderContent, withNavigation } from '../../sync/render/content.js';
import { remoteBody } from '../../sync/body/remote-body.js';
import { currentBinding } from './bindings.js';
import type { Session } from './session.js';

/** One write as it goes out, with what it replaces and how the draft's references stand in it. */
export interface PreparedWrite {
  readonly plan: PostPlan;
  readonly request: WriteRequest;
  /** The post as it was just before; absent for a create. */
  readonly expected?: RemotePost;
  readonly references?: Readonly<Record<string, ResolvedReference>>;
}

/** Binds a planned change to the ids and addresses of this moment; `now` is the post as just read, or as reserved. */
export function prepareWrite(session: Session, plan: PostPlan, now?: RemotePost): PreparedWrite {
  const { fields, references } = boundFields(session, plan, now);
  const type = plan.type;
  if (now)
    return { plan, request: { kind: 'update', type, id: now.id, fields }, expected: now, ...references };
  return { plan, request: { kind: 'create', type, fields: named(plan, fields) }, ...references };
}

/** A create always names its slug and status, so that a lost answer can be looked for (wordpress.md 10). */
function named(plan: PostPlan, fields: PostWrite): PostWrite {
  const slug = draftSlug({ fields: plan.theirs?.fields ?? {} });
  return { ...fields, slug, status: fields.status ?? 'draft' };
}

interface Bound {
  readonly fields: PostWrite;
  readonly references: Pick<PreparedWrite, 'references'>;
}

function boundFields(session: Session, { path, theirs }: PostPlan, now: RemotePost | undefined): Bound {
  const binding = currentBinding(session, path);
  const fields = postWrite(theirs?.fields ?? {}, binding);
  if (theirs?.body === undefined) {
    if (theirs?.navigation === undefined || now === undefined) return { fields, references: {} };
    return {
      fields: { ...fields, content: withNavigation(remoteBody(now).content, theirs.navigation) },
      references: {},
    };
  }
  const { content, footnotes, references } = renderContent(theirs.body, theirs.navigation, binding);
  const notes = footnotes ?? (theirs.body.pair?.footnotes === undefined ? undefined : '');
  const meta = notes === undefined ? {} : { meta: { ...fields.meta, footnotes: notes } };
  return { fields: { ...fields, content, ...meta }, references: { references } };
}

import { hashText } from '../../convert/draft/hash-text.js';
import type { Base } from '../../model/base.js';
import type { Creation } from '../../model/creation.js';
import type { Draft } from '../../model/draft.js';
import type { RemotePost } from '../../model/remote-post.js';
import { losesMarkup } from '../../sync/rights/loses-markup.js';
import type { PreparedWrite } from './prepare-write.js';
import type { Session } from './session.js';
import { withPicture } from './with-picture.js';

/** What the base of a create is made of, should this client not live to save it; nothing where the site keeps less. */
export function creationOf(session: Session, write: PreparedWrite): { creation?: Creation } {
  const { plan, request, references = {}, expected } = write;
  const draft = plan.triple.ours;
  // What the filter of a role takes away is no edit of anybody's: nothing may be made of what was sent.
  if (draft === undefined || losesMarkup(session.world.facts, request.fields.content ?? '')) return {};
  const { base, unfinished } = plan.triple;
  // What also brings something down agrees only when the file is written too: the empty pair stays what both agreed on.
  if (base && unfinished && plan.ours) return { creation: { ours: base.ours, fields: {}, reserved: base } };
  const { hash, fields, body } = draft;
  const ours = withPicture(
    session,
    { path: plan.path, shown: request.fields.featuredMedia },
    { hash, fields, body, references },
  );
  const reserved = unfinished ? base : expected && reservedBase(draft, expected);
  return { creation: { ours, fields: request.fields, ...(reserved && { reserved }) } };
}

/** As `creationOf`, of a reservation: it stands for a draft that has a name and nothing more. */
export function reservationOf({ plan, request }: PreparedWrite): { creation?: Creation } {
  const draft = plan.triple.ours;
  return draft ? { creation: { ours: nameOnly(draft), fields: request.fields } } : {};
}

function reservedBase(draft: Draft, theirs: RemotePost): Base {
  return { id: theirs.id, type: theirs.type, path: draft.path, ours: nameOnly(draft), theirs };
}

function nameOnly({ fields: { title, slug, series, part } }: Draft): Base['ours'] {
  const fields = {
    ...(title === undefined ? {} : { title }),
    ...(slug === undefined ? {} : { slug }),
    status: 'draft' as const,
    ...(series === undefined ? {} : { series }),
    ...(part === undefined ? {} : { part }),
  };
  return { hash: hashText(''), fields, body: '', references: {} };
}

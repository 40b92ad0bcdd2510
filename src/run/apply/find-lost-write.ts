import type { WriteResult } from '../../model/post-write.js';
import type { PreparedWrite } from './prepare-write.js';
import type { Session } from './session.js';

/**
 * After an answer was lost: what stands on the site now. A create is looked for by its slug and is never made twice; an
 * update that did not arrive is sent again. Undefined: nothing is known, the intent stays for the next run.
 */
export async function findLostWrite(
  session: Session,
  write: PreparedWrite,
): Promise<WriteResult | undefined> {
  const { request } = write;
  const { site } = session.workplace;
  if (request.kind === 'update') return repeatUpdate(session, write);
  const found = await site.findBySlug(request.type, [request.fields.slug ?? '']);
  const made = found.find(({ status, slug }) => status !== 'trash' && slug === request.fields.slug);
  return made && { kind: 'written', post: made };
}

async function repeatUpdate(
  { workplace }: Session,
  { request }: PreparedWrite,
): Promise<WriteResult | undefined> {
  const [again] = await workplace.site.write([request]);
  return again?.kind === 'unknown' ? undefined : again;
}

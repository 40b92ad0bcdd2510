import { randomUUID } from 'node:crypto';
import type { WriteRequest } from '../../model/post-write.js';
import type { Connection } from '../connection.js';
import { findBySlug } from '../find-by-slug.js';
import type { RequestTrace } from '../http.js';
import { trashPost } from '../trash-post.js';
import { writeOne } from '../write-one.js';
import type { Check, Finding } from './check.js';
import { failed, passed, warned } from './verdict.js';

/** Makes a draft and moves it to the trash; `traces` are the requests so far, by which a blocked DELETE is known. */
export async function checkWriting(connection: Connection, traces: readonly RequestTrace[]): Promise<Check> {
  const slug = `galley-doctor-${randomUUID()}`;
  const fields = {
    title: 'Galley doctor',
    slug,
    status: 'draft',
    content: 'A trial of galley doctor.',
  } as const;
  const request: WriteRequest = { kind: 'create', type: 'post', fields };
  const made = await writeOne(connection, request);
  if (made.kind === 'refused') return failed('writing', refusedToWrite(made.code, made.message));
  const [post] = made.kind === 'written' ? [made.post] : await findBySlug(connection, 'post', [slug]);
  if (!post) return failed('writing', noWrite(made.kind === 'unknown' ? made.message : ''));
  const trashed = await trashPost(connection, 'post', post.id);
  if (trashed.kind !== 'written') return failed('writing', notTrashed(post.id, trashed.message));
  if (made.kind !== 'written') return answerLost;
  const blocked = traces.some(({ method, outcome }) => method === 'DELETE' && Number(outcome) >= 400);
  return blocked ? deleteBlocked : ok;
}

const ok = passed('writing', 'A draft was made and moved to the trash.');

function refusedToWrite(code: string, message: string): Finding {
  if (/^http-(403|405|406|418)$/.test(code)) {
    return {
      code: 'write-blocked',
      message: `A firewall lets us read but not write (${code.slice(5)}).`,
      hint: 'ModSecurity, Wordfence or the host: allow POST to /wp-json/ and ?rest_route= for your address.',
    };
  }
  const hint = code.startsWith('rest_cannot')
    ? 'The role may not write posts: ask an administrator for the role of a contributor, an author or an editor.'
    : 'The words are those of the site or of a plug-in there.';
  return { code: 'write-refused', message: `The site refuses a draft: ${message} (${code})`, hint };
}

function noWrite(message: string): Finding {
  return {
    code: 'write-lost',
    message: `A draft was sent, and it is not there: ${message}`,
    hint: 'PHP dies over a save: look into wp-content/debug.log, and try without the last plug-in that was added.',
  };
}

function notTrashed(id: number, message: string): Finding {
  return {
    code: 'trash-refused',
    message: `The draft of this trial (post ${id}) could not be moved to the trash: ${message}`,
    hint: 'Delete it in wp-admin. Removals will not work from here; the host or a plug-in forbids them.',
  };
}

const answerLost = warned('writing', {
  code: 'write-answer-broken',
  message: 'A draft was made and trashed, but the answer to the write was no answer.',
  hint: 'Galley looks for what it wrote. A plug-in prints or dies at the end of each save: see wp-content/debug.log.',
});

const deleteBlocked = warned('writing', {
  code: 'delete-blocked',
  message: 'A draft was made and trashed, but the host blocks DELETE.',
  hint: 'Galley asks with POST and X-HTTP-Method-Override instead; nothing has to be done.',
});

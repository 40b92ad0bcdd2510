import { z } from 'zod';
import type { UserId } from '../model/ids.js';
import type { User } from '../model/site.js';
import type { Connection } from './connection.js';
import { listAll } from './list-all.js';
import { decodeSlug } from './slug.js';

const restUser = z.object({ id: z.number().int().positive(), slug: z.string(), name: z.string().catch('') });

/** Who may be an author, as far as the role and the plug-ins show them; who signed in always. */
export async function listUsers(connection: Connection): Promise<readonly User[]> {
  const { facts, routes } = connection;
  const all = facts.capabilities.has('list_users');
  const parameters = all
    ? { context: 'edit' }
    : facts.capabilities.has('edit_posts')
      ? { who: 'authors' }
      : {};
  const route = () => routes.users().param({ ...parameters, orderby: 'id', _fields: 'id,slug,name' });
  const items = await listAll({ what: 'the users', route, optional: true });
  const users = items.flatMap((item) => restUser.safeParse(item).data ?? []);
  const known = new Map(
    users.map((user) => [user.id, { ...user, id: user.id as UserId, slug: decodeSlug(user.slug) }]),
  );
  return [...known.set(facts.user.id, facts.user).values()];
}

import { z } from 'zod';
import type { ConnectOptions } from './connect.js';
import { openConnection } from './open-connection.js';

const own = z.object({ uuid: z.string().regex(/^[\w-]+$/) });

/** Takes back on the site the application password that signs in; false where the site does not know of one. */
export async function revokePassword(options: ConnectOptions): Promise<boolean> {
  const { routes } = await openConnection(options);
  const inUse = await routes.applicationPasswords().introspect().get();
  const password = inUse.kind === 'answered' ? own.safeParse(inUse.json).data : undefined;
  if (!password) return false;
  const outcome = await routes.applicationPasswords(password.uuid).delete();
  return outcome.kind === 'answered' || (outcome.kind === 'refused' && outcome.status === 401);
}

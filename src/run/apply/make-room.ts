import type { PostPlan } from '../../model/plan.js';
import type { Session } from './session.js';

/** Writes a new file where none is; what is in the way is named and stays. Undefined when the file stands. */
export async function makeRoom(
  session: Session,
  { path }: PostPlan,
  text: string,
): Promise<string | undefined> {
  const written = await session.workplace.folder.writeDraft(path, text, 'absent');
  switch (written.kind) {
    case 'written':
      session.writes.here += 1;
      session.hashes.set(path, written.hash);
      return undefined;
    case 'stale':
      return 'a file of that name was made while this run was at work; run again';
    case 'refused':
      return written.reason;
  }
}

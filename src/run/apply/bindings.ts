import type { DraftPath } from '../../model/ids.js';
import { bindingFor } from '../../sync/render/binding-for.js';
import type { Binding } from '../../sync/render/binding.js';
import type { Session } from './session.js';

/** What the names of one draft stand for at this moment of the run. */
export function currentBinding(session: Session, path: DraftPath): Binding {
  const { world, entries, terms, media } = session;
  return bindingFor(path, {
    world: { ...world, terms, knownMedia: [...media.values()] },
    entries: [...entries.values()],
  });
}

import { readConfiguration } from '../configuration/read-configuration.js';
import type { Session } from '../session.js';
import { openDraftsFolder, type OpenFolder } from './open-folder.js';

/** The drafts folder for what needs no site; one that is missing is made when `make` says so. */
export async function openConfiguredFolder(
  session: Session,
  options: { readonly make: boolean },
): Promise<OpenFolder> {
  return openDraftsFolder(session, await readConfiguration(session.cwd, session.env), options);
}

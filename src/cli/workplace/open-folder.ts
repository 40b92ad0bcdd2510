import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Folder, Settings } from '../../index.js';
import type { Configuration } from '../configuration/read-configuration.js';
import { printable } from '../output/printable.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';
import { draftsPlace } from './drafts-place.js';
import { folderSettings } from './folder-settings.js';

/** The drafts folder of a session, open. */
export interface OpenFolder {
  readonly folder: Folder;
  /** Absolute. */
  readonly root: string;
  /** As a person here would write it: relative to the current folder. */
  readonly shown: string;
  /** Of `galley.yaml`. */
  readonly settings: Settings;
}

/**
 * Opens the drafts folder that the configuration names; one that is missing is made when `make` says so, else it is a
 * UsageError. Warns when others may read `.env`.
 */
export async function openDraftsFolder(
  session: Session,
  configuration: Configuration,
  { make }: { readonly make: boolean },
): Promise<OpenFolder> {
  const { settings, file } = await folderSettings(session.cwd);
  const root = draftsPlace(session.cwd, configuration, { drafts: settings.drafts, file });
  warnWhenExposed(session, configuration);
  if (!existsSync(root)) {
    if (!make) throw missing(session, root);
    await mkdir(root, { recursive: true });
  }
  const shown = path.relative(session.cwd, root) || '.';
  const { openFolder } = await import('../../index.js');
  const site = configuration.site === undefined ? {} : { site: configuration.site };
  return { folder: await openFolder(root, { ...settings, ...site }), root, shown, settings };
}

function warnWhenExposed(session: Session, { exposed }: Configuration): void {
  for (const file of exposed) {
    const shown = printable(path.relative(session.cwd, file));
    session.err.line(
      `${session.err.paint.careful('warning:')} others on this machine can read ${shown}: chmod 600 ${shown}`,
    );
  }
}

function missing(session: Session, root: string): UsageError {
  const shown = path.relative(session.cwd, root);
  return new UsageError(`There is no folder ${shown}.`, {
    code: 'drafts-missing',
    hint: 'Begin with galley new "A title" or galley pull, or set DRAFTS_DIR in .env.',
  });
}

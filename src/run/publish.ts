import { draftFromText } from '../convert/draft/draft-from-text.js';
import { parseLocalDate } from '../convert/draft/local-date.js';
import type { Draft } from '../model/draft.js';
import type { Folder } from '../model/folder.js';
import type { Problem } from '../model/problem.js';
import type { Report } from '../model/report.js';
import type { RunOptions } from '../model/run-options.js';
import type { Site } from '../model/site.js';
import type { Status } from '../model/status.js';
import type { Workplace } from '../model/workplace.js';
import { changedDraftText } from '../sync/render/draft-text.js';
import { draftNamed } from './draft-named.js';
import { standingIn } from './history/standing-in.js';
import { run } from './run.js';

/** What a draft is to say of its publication. `at` is a date as in front matter, in the site's time zone. */
export interface Publication {
  readonly status: Status;
  readonly at?: string;
}

/** One draft, pushed with its new status. */
export interface Published {
  readonly report: Report;
  /** The time zone of the site, in which `at` was read. */
  readonly timezone: string;
  /** UTC, where a date was given. */
  readonly date?: string;
}

/**
 * Sets status (and date) in the front matter of one draft, named by path, slug or id, and pushes that draft. The file is
 * written just before anything else is: when a person says no, the post waits, or the site does not answer, it is as it was.
 */
export async function publish(
  workplace: Workplace,
  name: string,
  { status, at, ...options }: Publication & Omit<RunOptions, 'direction' | 'only'>,
): Promise<Published | Problem> {
  const { timezone } = await workplace.site.facts();
  const draft = await draftNamed(workplace.folder, name, timezone);
  if ('severity' in draft) return draft;
  const date = at === undefined ? undefined : parseLocalDate(at, timezone);
  if (at !== undefined && date === undefined) return noDate(at);
  const text = changedDraftText(
    draft,
    { fields: { status, ...(date === undefined ? {} : { date }) } },
    timezone,
  );
  const edit = new WaitingEdit(workplace.folder, draft, text);
  const report = await run(edit.workplace(workplace, timezone), {
    ...options,
    direction: 'push',
    only: [draft.path],
  });
  if (options.dryRun !== true && wentThrough(report, draft.path)) await edit.write();
  return { report, timezone, ...(date === undefined ? {} : { date }) };
}

/** Not where a person said no, or where the post waits or is in dispute: then the file stays as it is, too. */
function wentThrough({ declined, valve, posts }: Report, path: string): boolean {
  const outcome = posts.find((post) => post.path === path)?.outcome;
  const waits = outcome !== undefined && ['held', 'conflict', 'failed', 'stale'].includes(outcome);
  return declined !== true && valve === undefined && !waits;
}

/** An edit of one file that a run sees as if it were there, and that gets there with the first write of that run. */
class WaitingEdit {
  readonly #folder: Folder;
  readonly #draft: Draft;
  readonly #text: string;
  #written: Promise<unknown> | undefined;

  constructor(folder: Folder, draft: Draft, text: string) {
    this.#folder = folder;
    this.#draft = draft;
    this.#text = text;
  }

  write(): Promise<unknown> {
    const { path, text, hash } = this.#draft;
    this.#written ??=
      text === this.#text ? Promise.resolve() : this.#folder.writeDraft(path, this.#text, hash);
    return this.#written;
  }

  workplace(workplace: Workplace, timezone: string): Workplace {
    const { path, site } = this.#draft;
    const edited = draftFromText(path, this.#text, { timezone, ...(site === undefined ? {} : { site }) });
    if (!('text' in edited)) return workplace;
    const folder = this.#folderWith(edited);
    const write: Site['write'] = async (requests) => {
      await this.write();
      return workplace.site.write(requests);
    };
    return { ...workplace, folder, site: standingIn(workplace.site, { write }) };
  }

  #folderWith(edited: Draft): Folder {
    const folder = this.#folder;
    const { path, hash } = this.#draft;
    return standingIn(folder, {
      scan: async () => {
        const scan = await folder.scan();
        const asEdited = scan.files.map((file) =>
          file.path === path && file.hash === hash ? { ...file, hash: edited.hash } : file,
        );
        return { ...scan, files: asEdited };
      },
      readDraft: async (name, timezone) => {
        const draft = await folder.readDraft(name, timezone);
        return draft !== undefined && 'text' in draft && name === path && draft.hash === hash
          ? edited
          : draft;
      },
      writeDraft: async (...written) => {
        await this.write();
        return folder.writeDraft(...written);
      },
      writeBase: async (base) => {
        await this.write();
        return folder.writeBase(base);
      },
    });
  }
}

function noDate(at: string): Problem {
  return {
    code: 'date-unreadable',
    message: `"${at}" is no date`,
    hint: 'write it like "2026-04-10 18:30", in the time zone of the site',
    severity: 'error',
  };
}

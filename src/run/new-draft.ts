import { newDraftText } from '../sync/render/draft-text.js';
import { safeFileName } from '../convert/draft/safe-file-name.js';
import { slugify } from '../sync/names/slugify.js';
import type { Draft } from '../model/draft.js';
import type { Fields } from '../model/fields.js';
import type { Folder } from '../model/folder.js';
import type { DraftPath } from '../model/ids.js';
import type { Problem } from '../model/problem.js';
import { readDrafts } from './read/read-drafts.js';

/** What a new draft is asked to be. */
export interface NewDraft {
  readonly title: string;
  readonly series?: string;
}

/**
 * Lays a new draft down: status draft, no date; in a series the next number, and the folder, categories and tags of its
 * last part, with a slug from series, part and title as WordPress makes one in the language of the site.
 */
export async function newDraft(
  folder: Folder,
  wanted: NewDraft,
): Promise<{ readonly path: DraftPath } | Problem> {
  const last = wanted.series === undefined ? undefined : await lastPart(folder, wanted.series);
  const part = wanted.series === undefined ? undefined : (last?.fields.part ?? 0) + 1;
  const { timezone = 'UTC', language } = (await folder.siteMemory()) ?? {};
  const fields = newFields(wanted, part, { last, language });
  const directory = last?.path.includes('/') ? last.path.slice(0, last.path.lastIndexOf('/') + 1) : '';
  const name = safeFileName(slugify(wanted.title, language)) || safeFileName(wanted.title) || 'untitled';
  const path = `${directory}${name}.md` as DraftPath;
  const written = await folder.writeDraft(
    path,
    newDraftText({ type: 'post', fields, body: '' }, timezone),
    'absent',
  );
  return written.kind === 'written' ? { path } : inTheWay(path);
}

function newFields(
  { title, series }: NewDraft,
  part: number | undefined,
  { last, language }: { readonly last: Draft | undefined; readonly language: string | undefined },
): Fields {
  const slug = slugify(part === undefined ? title : `${series} part ${part} ${title}`, language);
  return {
    title,
    ...(slug === '' ? {} : { slug }),
    status: 'draft',
    terms: { category: last?.fields.terms?.category ?? [], post_tag: last?.fields.terms?.post_tag ?? [] },
    ...(series === undefined ? {} : { series }),
    ...(part === undefined ? {} : { part }),
  };
}

async function lastPart(folder: Folder, series: string): Promise<Draft | undefined> {
  const { files } = await folder.scan();
  const { drafts } = await readDrafts(folder, files, 'UTC');
  const parts = drafts.filter(({ fields }) => fields.series === series);
  return parts.toSorted((a, b) => (a.fields.part ?? 0) - (b.fields.part ?? 0)).at(-1);
}

function inTheWay(path: DraftPath): Problem {
  return {
    code: 'file-exists',
    message: `${path} is there already`,
    hint: 'give the draft another title, or edit that file',
    path,
    severity: 'error',
  };
}

import type { Draft, Folder } from '../../index.js';
import type { Served } from './serve-page.js';

/** What the pages of a preview are made of. */
export interface PageMaterial {
  readonly folder: Folder;
  readonly styles: string;
  readonly notice: (draft: Draft) => string;
  readonly language?: string | undefined;
  readonly wikilinks?: boolean | undefined;
}

/** The style sheet of all pages, where no draft and no picture can be. */
const stylesheet = '.galley/styles.css';

/**
 * What the server of a preview has: drafts as they stand on the disk at this moment, so that a reload shows what was
 * saved; pictures and sounds beside them; one style sheet. Nothing else of the folder.
 */
export async function draftPages(
  material: PageMaterial,
): Promise<(path: string) => Promise<Served | undefined>> {
  const { renderDraft } = await import('../../index.js');
  const { folder, styles, notice, language, wikilinks } = material;
  const timezone = (await folder.siteMemory())?.timezone ?? 'UTC';
  const page = async (path: string): Promise<Served | undefined> => {
    const known = (await folder.scan()).files.find((file) => file.path === path);
    const draft = known && (await folder.readDraft(known.path, timezone));
    if (draft === undefined) return undefined;
    if (!('text' in draft)) return { type: text, bytes: draft.map(({ message }) => message).join('\n') };
    const up = '../'.repeat(path.split('/').length - 1);
    const around = {
      notice: notice(draft),
      stylesheet: `${up}${stylesheet}`,
      ...(language === undefined ? {} : { language }),
      ...(wikilinks === undefined ? {} : { wikilinks }),
    };
    return { type: 'text/html; charset=utf-8', bytes: renderDraft(draft, around) };
  };
  return async (path) => {
    if (path === stylesheet) return { type: 'text/css; charset=utf-8', bytes: styles };
    return path.endsWith('.md') ? page(path) : picture(folder, path);
  };
}

const text = 'text/plain; charset=utf-8';

async function picture(folder: Folder, path: string): Promise<Served | undefined> {
  if (path.split('/').some((part) => part.startsWith('.'))) return undefined;
  const file = await folder.readMedia(path as Parameters<Folder['readMedia']>[0]);
  if (file === undefined || !/^(?:image|audio|video)\//.test(file.mimeType)) return undefined;
  return { type: file.mimeType, bytes: await file.bytes() };
}

import type { Draft, Folder } from '../../index.js';
import { destinations, linkedDraft, pathBeside } from './linked-draft.js';
import { readDrafts } from './read-drafts.js';

/** A draft without what may rightly differ between two folders: file names, places of pictures, links that wait. */
export interface Comparable {
  readonly title: string;
  /** Each field that the draft sets and that comes back from any site, and the body, as text. */
  readonly parts: Readonly<Record<string, string>>;
}

/** Every draft of a folder by its id; links are ids, pictures are hashes, and a link to a draft that is not public is its text. */
export async function comparables(folder: Folder, timezone: string): Promise<Map<number, Comparable>> {
  const drafts = await readDrafts(folder, timezone);
  const found = new Map<number, Comparable>();
  for (const draft of drafts) {
    if (draft.id !== undefined) found.set(draft.id, await comparable(draft, { folder, drafts }));
  }
  return found;
}

interface Neighbours {
  readonly folder: Folder;
  readonly drafts: readonly Draft[];
}

async function comparable(draft: Draft, among: Neighbours): Promise<Comparable> {
  const { title = '', slug, status, excerpt, terms, series, part, featured_image: image } = draft.fields;
  // On the site a series is told by the navigation, and only public parts carry it.
  const place = status === 'publish' ? { series, part } : {};
  const parts = {
    ...{ title, slug, status, excerpt, type: draft.type, ...place },
    ...Object.fromEntries(
      Object.entries(terms ?? {}).map(([name, paths]) => [name, [...paths].sort().join(', ')]),
    ),
    featured_image: image ? await contentOf(image.src, draft, among) : undefined,
    body: await comparableBody(draft, among),
  };
  const set = Object.entries(parts).filter(([, value]) => value !== undefined && value !== '');
  return { title, parts: Object.fromEntries(set.map(([name, value]) => [name, String(value)])) };
}

async function comparableBody(draft: Draft, among: Neighbours): Promise<string> {
  let body = '';
  let last = 0;
  for (const found of draft.body.matchAll(destinations)) {
    const [whole, mark, text, to, caption = ''] = found as unknown as [
      string,
      string,
      string,
      string,
      string?,
    ];
    body += draft.body.slice(last, found.index);
    last = found.index + whole.length;
    const target = linkedDraft(draft, to, among.drafts);
    if (target) body += target.fields.status === 'publish' ? `[${text}](post ${target.id})` : text;
    else
      body += to.includes('://') ? whole : `${mark}[${text}](${await contentOf(to, draft, among)}${caption})`;
  }
  return (body + draft.body.slice(last)).trim();
}

async function contentOf(src: string, draft: Draft, { folder }: Neighbours): Promise<string> {
  return (await folder.readMedia(pathBeside(draft, src)))?.hash ?? src;
}

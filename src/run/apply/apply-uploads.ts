import type { KnownMedia, Media } from '../../model/media.js';
import type { MediaFile } from '../../model/folder.js';
import type { Plan, UploadPlan } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import type { MediaResult } from '../../model/site.js';
import { adoptableMedia } from './adopt-media.js';
import type { Session } from './session.js';
import { stopped } from './session.js';

type Texts = Pick<UploadPlan, 'alt' | 'caption' | 'title' | 'description'>;

/** Puts every content that the site lacks there once; what an earlier run (or machine) put there is adopted. */
export async function applyUploads(session: Session, uploads: Plan['uploads']): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [at, upload] of uploads.entries()) {
    if (stopped(session)) break;
    session.workplace.progress.step('uploading pictures', at, uploads.length);
    const problem = await applyUpload(session, upload);
    if (problem) problems.push(problem);
  }
  return problems;
}

async function applyUpload(session: Session, upload: UploadPlan): Promise<Problem | undefined> {
  const { folder } = session.workplace;
  const file = await folder.readMedia(upload.path);
  if (file?.hash !== upload.hash) return refusal(upload, 'the file changed while this run looked');
  const adopted = await adoptableMedia(session, file);
  if (adopted) return remember(session, file, adopted);
  const texts = textsOf(upload);
  const result = await uploadOnce(session, file, texts);
  if (result.kind !== 'written') return refusal(upload, result.message);
  return remember(session, file, { ...result.media, ...texts });
}

/** What all uses say of it goes with it, in the one request. */
function textsOf({ alt, caption, title, description }: UploadPlan): Texts {
  const said = Object.entries({ alt, caption, title, description }).filter(([, text]) => text);
  return Object.fromEntries(said);
}

async function uploadOnce(session: Session, file: MediaFile, texts: Texts): Promise<MediaResult> {
  const { site, folder, clock } = session.workplace;
  const key = `media:${file.hash}`;
  const at = new Date(clock.now()).toISOString();
  await folder.recordIntent({ key, kind: 'media', path: file.path, slug: uploadSlug(file), at });
  session.writes.there += 1;
  const request = { fileName: baseName(file.path), slug: uploadSlug(file), mimeType: file.mimeType };
  const result = await site.upload({ ...request, ...texts, bytes: await file.bytes() });
  if (result.kind !== 'unknown') {
    await folder.settleIntent(key);
    return result;
  }
  const made = await adoptableMedia(session, file);
  return made ? { kind: 'written', media: made } : result;
}

async function remember(session: Session, file: MediaFile, media: Media): Promise<undefined> {
  const { id, url, originalUrl, width, height, alt, caption, title, description } = media;
  const known: KnownMedia = {
    id,
    hash: file.hash,
    url,
    originalUrl,
    alt,
    caption,
    title,
    description,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
  };
  session.media.set(file.hash, known);
  await session.workplace.folder.writeKnownMedia([...session.media.values()]);
  await session.workplace.folder.settleIntent(`media:${file.hash}`);
}

/** The name, and enough of the content to find this very upload again. */
function uploadSlug({ path, hash }: MediaFile): string {
  return `${baseName(path).replace(/\.[^.]*$/, '')}-${hash.slice(0, 8)}`;
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function refusal({ path }: UploadPlan, message: string): Problem {
  return {
    code: 'upload-refused',
    message: `${path} could not be uploaded: ${message}`,
    hint: 'the posts that show it wait; change the file or take it out, then run again',
    path,
    severity: 'error',
  };
}

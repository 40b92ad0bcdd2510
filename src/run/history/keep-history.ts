import { idInText } from '../../convert/draft/id-in-text.js';
import type { Folder } from '../../model/folder.js';
import type { ListQuery, PostPage, Site } from '../../model/site.js';
import type { Workplace } from '../../model/workplace.js';
import { inParallel } from '../../basics/in-parallel.js';
import { Recorder } from './recorder.js';
import { standingIn } from './standing-in.js';

/** Entries that are written at once. */
const width = 8;

/** The same workplace, but what a run replaces in it, file or post, is kept in the history before. */
export function keepHistory(workplace: Workplace): Workplace {
  const recorder = new Recorder(workplace);
  const { folder, site } = workplace;
  return { ...workplace, folder: recordedFolder(folder, recorder), site: recordedSite(site, recorder) };
}

function recordedFolder(folder: Folder, recorder: Recorder): Folder {
  const writeDraft: Folder['writeDraft'] = async (path, text, expected) => {
    // A file that has lost its id is about to get it back.
    const id = recorder.idOf(path) ?? (expected === 'absent' ? undefined : idInText(text, folder.site));
    if (expected !== 'absent' && id !== undefined) await recorder.fileGoes(id, path);
    return folder.writeDraft(path, text, expected);
  };
  const readDraft: Folder['readDraft'] = async (path, timezone) => {
    const draft = await folder.readDraft(path, timezone);
    if (draft !== undefined && 'text' in draft) recorder.sawDraft(draft);
    return draft;
  };
  return standingIn(folder, { readDraft, writeDraft });
}

function recordedSite(site: Site, recorder: Recorder): Site {
  async function* list(query: ListQuery): AsyncGenerator<PostPage> {
    for await (const page of site.list(query)) {
      // Posts asked for by id are about to be written; of all the others only the run itself need know.
      if (query.include) for (const post of page.posts) recorder.sawPost(post);
      yield page;
    }
  }
  const write: Site['write'] = async (requests) => {
    const updates = requests.flatMap((request) => (request.kind === 'update' ? [request.id] : []));
    await inParallel(updates, width, (id) => recorder.postGoes(id));
    return site.write(requests);
  };
  return standingIn(site, { list, write });
}

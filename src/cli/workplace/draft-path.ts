import type { Folder } from '../../index.js';

/**
 * The path of the draft that a path, slug or id stands for; of a post whose file is gone its id, and the name itself
 * where nothing here is called so.
 */
export async function draftPath(folder: Folder, name: string): Promise<string> {
  const { files } = await folder.scan();
  const file = files.find(({ path, id }) => path === name || String(id) === name);
  if (file) return file.path;
  const post = (await folder.summaries()).find(({ slug, path }) => slug === name || path === name);
  if (post) return files.find(({ id }) => id === post.id)?.path ?? String(post.id);
  // A slug that was edited since, or never pushed, stands only in the file.
  for (const { path } of files) {
    const draft = await folder.readDraft(path, 'UTC');
    if (draft && 'fields' in draft && draft.fields.slug === name) return path;
  }
  return name;
}

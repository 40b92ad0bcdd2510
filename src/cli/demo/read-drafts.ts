import type { Draft, Folder } from '../../index.js';

/** Every draft of a folder that can be read, in full. */
export async function readDrafts(folder: Folder, timezone: string): Promise<readonly Draft[]> {
  const drafts: Draft[] = [];
  for (const { path } of (await folder.scan()).files) {
    const draft = await folder.readDraft(path, timezone);
    if (draft && !Array.isArray(draft)) drafts.push(draft as Draft);
  }
  return drafts;
}

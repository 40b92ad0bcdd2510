import type { Draft } from '../../model/draft.js';
import type { HistoryEntry } from '../../model/history-entry.js';
import type { DraftPath, PostId } from '../../model/ids.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Workplace } from '../../model/workplace.js';

/** Knows what a run has read, and keeps of each post what the run is about to replace, once, before it does. */
export class Recorder {
  readonly #workplace: Workplace;
  readonly #drafts = new Map<DraftPath, Draft>();
  readonly #paths = new Map<PostId, DraftPath>();
  readonly #posts = new Map<PostId, RemotePost>();
  readonly #kept = new Map<PostId, HistoryEntry>();
  #run: Promise<number> | undefined;

  /** `workplace` as it is, not the one that stands in for it. */
  constructor(workplace: Workplace) {
    this.#workplace = workplace;
  }

  sawDraft(draft: Draft): void {
    this.#drafts.set(draft.path, draft);
    if (draft.id !== undefined) this.#paths.set(draft.id, draft.path);
  }

  sawPost(post: RemotePost): void {
    this.#posts.set(post.id, post);
  }

  /** The post that a file said it is, when it was read. */
  idOf(path: DraftPath): PostId | undefined {
    return this.#drafts.get(path)?.id;
  }

  /** Before an update. A post without a base has no past to keep. */
  async postGoes(id: PostId): Promise<void> {
    const post = this.#posts.get(id);
    if (this.#kept.get(id)?.post === undefined) await this.#keep(id, post && { post });
  }

  /** Before a file is replaced. */
  async fileGoes(id: PostId, path: DraftPath): Promise<void> {
    this.#paths.set(id, path);
    if (!this.#kept.has(id)) await this.#keep(id, {});
  }

  async #keep(id: PostId, seen: Pick<HistoryEntry, 'post'> | undefined): Promise<void> {
    const entry = this.#kept.get(id) ?? (await this.#begun(id));
    if (entry === undefined) return;
    this.#kept.set(id, { ...entry, ...seen });
    await this.#workplace.folder.recordHistory({ ...entry, ...seen });
  }

  async #begun(id: PostId): Promise<HistoryEntry | undefined> {
    const { folder, clock } = this.#workplace;
    const base = await folder.readBase(id);
    if (base === undefined) return undefined;
    this.#run ??= folder.newestRun().then((run) => run + 1);
    const draft = this.#drafts.get(this.#paths.get(id) ?? base.path);
    return {
      run: await this.#run,
      at: new Date(clock.now()).toISOString(),
      id,
      path: draft?.path ?? base.path,
      base,
      ...(draft && { text: draft.text }),
    };
  }
}

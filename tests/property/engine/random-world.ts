import * as fc from 'fast-check';
import { run } from '../../../src/run/run.js';
import type { Report } from '../../../src/model/report.js';
import type { RunOptions } from '../../../src/model/run-options.js';
import { summarize } from '../../../src/sync/summarize.js';
import { FakeFolder } from '../../support/fake-folder.js';
import { Killed as KilledThere } from '../../support/fake-site-faults.js';
import type { Fault } from '../../support/fake-site-faults.js';
import { FakeSite } from '../../support/fake-site.js';

/** Thrown by the folder where the process dies. */
export class KilledHere extends Error {}

/** One thing that somebody does to a world between two runs. `word` never occurs twice. */
export type Edit =
  | { readonly kind: 'new-here' | 'new-there'; readonly series: boolean }
  | { readonly kind: 'edit-here' | 'edit-there'; readonly post: number; readonly paragraph: number }
  | { readonly kind: 'title-here' | 'title-there'; readonly post: number }
  | { readonly kind: 'tag-here' | 'tag-there'; readonly post: number }
  | { readonly kind: 'publish-here' | 'link-here'; readonly post: number };

export const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constantFrom('new-here' as const, 'new-there' as const), series: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom('edit-here' as const, 'edit-there' as const),
    post: fc.nat(5),
    paragraph: fc.nat(2),
  }),
  fc.record({ kind: fc.constantFrom('title-here' as const, 'title-there' as const), post: fc.nat(5) }),
  fc.record({ kind: fc.constantFrom('tag-here' as const, 'tag-there' as const), post: fc.nat(5) }),
  fc.record({ kind: fc.constantFrom('publish-here' as const, 'link-here' as const), post: fc.nat(5) }),
);

const somePost = { post: fc.nat(5) };

/** A writer and wp-admin who keep out of each other's way, so that all that they write can stand on both sides. */
export const editsApart: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant('edit-here' as const), ...somePost, paragraph: fc.constant(0) }),
  fc.record({ kind: fc.constant('edit-there' as const), ...somePost, paragraph: fc.constant(0) }),
  fc.record({ kind: fc.constantFrom('title-there' as const, 'tag-there' as const), ...somePost }),
  fc.record({ kind: fc.constantFrom('tag-here' as const, 'publish-here' as const), ...somePost }),
  fc.record({ kind: fc.constant('link-here' as const), ...somePost }),
);

/** A folder and a site in memory, a hand that edits both, and every word that hand has written. */
export class RandomWorld {
  readonly site = new FakeSite();
  readonly folder = new FakeFolder({ summarize });
  /** Words of bodies, which nobody ever takes out again. */
  readonly words = new Set<string>();
  #made = 0;
  #word = 0;

  apply(edit: Edit): void {
    switch (edit.kind) {
      case 'new-here':
        return this.#newHere(edit.series);
      case 'new-there':
        return this.#newThere();
      case 'edit-here':
        return this.#rewrite(edit.post, (text) => insertWord(text, edit.paragraph, this.#fresh()));
      case 'edit-there':
        return this.#editThere(edit.post, edit.paragraph);
      case 'title-here':
        return this.#rewrite(edit.post, (text) => text.replace(/^title: .*$/m, `title: ${this.#title()}`));
      case 'title-there':
        return this.#updateThere(edit.post, () => ({ title: this.#title() }));
      case 'tag-here':
        return this.#rewrite(edit.post, (text) => text.replace(/^tags: \[/m, `tags: [${this.#tag()}, `));
      case 'tag-there':
        return this.#tagThere(edit.post);
      case 'publish-here':
        return this.#rewrite(edit.post, (text) => text.replace(/^status: draft$/m, 'status: publish'));
      case 'link-here':
        return this.#rewrite(
          edit.post,
          (text) => `${text}\nSee [${this.#fresh()}](${this.#anyFile(edit.post + 1)}).\n`,
        );
    }
  }

  /** A run; undefined when the fault killed it or ended it. `at` counts calls of either port. */
  async run(
    options: Partial<RunOptions> = {},
    death?: { at: number; fault: Fault },
  ): Promise<Report | undefined> {
    let calls = 0;
    const next = (): Fault | undefined => (++calls === death?.at ? death.fault : undefined);
    this.site.wire.plan = next;
    this.folder.onCall = ({ phase }) => {
      if (phase === 'before' && next() !== undefined) throw new KilledHere();
    };
    try {
      return await run(this.#workplace(), { direction: 'sync', ...options });
    } catch (error) {
      if (error instanceof KilledHere || error instanceof KilledThere || death !== undefined)
        return undefined;
      throw error;
    } finally {
      this.site.wire.plan = undefined;
      this.folder.onCall = () => undefined;
    }
  }

  #workplace(): Parameters<typeof run>[0] {
    const clock = { now: () => Date.parse('2026-11-20T12:00:00Z') };
    const progress = { step: () => undefined, detail: () => undefined };
    return { site: this.site, folder: this.folder, clock, progress };
  }

  get drafts(): readonly string[] {
    return [...this.folder.files.keys()]
      .filter((path) => path.endsWith('.md') && !path.endsWith('.theirs.md'))
      .sort();
  }

  /** Drafts of which the title or the tags are not those of their post. */
  differing(): readonly string[] {
    const names = new Map(
      this.site.byHand(({ terms }) => terms.of('post_tag')).map(({ id, name }) => [id, name]),
    );
    const posts = new Map(this.site.shown().map((post) => [Number(post.id), post]));
    return this.drafts.filter((path) => {
      const text = this.folder.text(path) ?? '';
      const post = posts.get(Number(/^id: (\d+)$/m.exec(text)?.[1]));
      const tags = (post?.terms['post_tag'] ?? []).map((id) => names.get(id) ?? '');
      const ours = /^tags: \[(.*)\]$/m.exec(text)?.[1]?.split(/,\s*/).filter(Boolean) ?? [];
      const title = /^title: (.*)$/m.exec(text)?.[1];
      return title !== post?.title || ours.sort().join() !== tags.sort().join();
    });
  }

  #fresh(): string {
    const word = `word${(this.#word += 1)}x`;
    this.words.add(word);
    return word;
  }

  #title(): string {
    return `title${(this.#word += 1)}x`;
  }

  #tag(): string {
    return `tag${(this.#word += 1)}x`;
  }

  #newHere(series: boolean): void {
    const number = (this.#made += 1);
    const keys = series ? `series: Tales\npart: ${number}\n` : '';
    const body = `${this.#fresh()} one.\n\n${this.#fresh()} two.\n\n${this.#fresh()} three.\n`;
    const title = this.#title();
    this.folder.put(`d${number}.md`, `---\ntitle: ${title}\nstatus: draft\ntags: []\n${keys}---\n\n${body}`);
  }

  #newThere(): void {
    const content = [1, 2, 3].map(
      () => `<!-- wp:paragraph -->\n<p>${this.#fresh()}</p>\n<!-- /wp:paragraph -->`,
    );
    this.site.insert('post', { title: this.#title(), status: 'publish', content: content.join('\n\n') });
  }

  #anyFile(at: number): string {
    return this.drafts[at % Math.max(1, this.drafts.length)] ?? 'later.md';
  }

  #rewrite(at: number, change: (text: string) => string): void {
    const path = this.drafts[at % Math.max(1, this.drafts.length)];
    const text = path && this.folder.text(path);
    if (path && text) this.folder.put(path, change(text));
  }

  #editThere(at: number, paragraph: number): void {
    this.#updateThere(at, (post) => ({
      content: insertInParagraph(post.content, paragraph, () => this.#fresh()),
    }));
  }

  #tagThere(at: number): void {
    const name = this.#tag();
    const made = this.site.byHand(({ terms }) => terms.create({ taxonomy: 'post_tag', name }));
    this.#updateThere(at, ({ terms }) => ({ terms: { post_tag: [...(terms['post_tag'] ?? []), made.id] } }));
  }

  #updateThere(
    at: number,
    change: (post: ReturnType<FakeSite['shown']>[number]) => Parameters<FakeSite['edit']>[1],
  ): void {
    const posts = this.site.shown().filter(({ status }) => status !== 'trash');
    const post = posts[at % Math.max(1, posts.length)];
    if (post) this.site.edit(post.id, change(post));
  }
}

function insertWord(text: string, paragraph: number, word: string): string {
  const [head = '', body = ''] = text.split(/(?<=\n---\n)/);
  const blocks = body.split('\n\n');
  const at = Math.min(paragraph + 1, blocks.length - 1);
  blocks[at] = `${blocks[at]?.trimEnd() ?? ''} ${word}\n`.replace(
    /\n$/,
    at === blocks.length - 1 ? '\n' : '',
  );
  return head + blocks.join('\n\n');
}

/** A post that is under way and empty yet has no paragraph to write in. */
function insertInParagraph(content: string, paragraph: number, word: () => string): string {
  let at = 0;
  return content.replace(/<\/p>/g, (end) => (at++ === paragraph ? ` ${word()}${end}` : end));
}

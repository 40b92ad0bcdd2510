import type { Fields } from '../../model/fields.js';
import type { DraftPath } from '../../model/ids.js';
import type { OursChange } from '../../model/plan.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { TheirMarkdown } from '../body/their-markdown.js';
import { theirMarkdown } from '../body/their-markdown.js';
import type { Perspective } from '../perspective.js';
import { downloadsOf } from '../references/downloads-of.js';

/** Where a new file goes, and what it is made from. */
export interface NewFileSource {
  readonly theirs: RemotePost;
  readonly path: DraftPath;
  readonly fields: Fields;
  readonly view: Perspective;
}

/**
 * A draft that is to be written for a post. Its text is made when it is asked for and not kept: else a first pull would
 * hold every text twice, and a push convert for nothing.
 */
export class NewFile implements OursChange {
  readonly expected = 'absent';
  readonly #source: NewFileSource;
  #made: WeakRef<TheirMarkdown> | undefined;

  constructor(source: NewFileSource) {
    this.#source = source;
  }

  get fields(): Fields {
    return this.#source.fields;
  }

  get body(): string {
    return this.#text().local;
  }

  get standing(): Readonly<Record<string, string>> {
    return this.#text().standing;
  }

  get downloads(): NonNullable<OursChange['downloads']> {
    const { path, fields, view } = this.#source;
    return downloadsOf(path, { fields, body: this.body }, view.media);
  }

  #text(): TheirMarkdown {
    const { theirs, view } = this.#source;
    const text = this.#made?.deref() ?? theirMarkdown(theirs, view.localizer);
    this.#made = new WeakRef(text);
    return text;
  }
}

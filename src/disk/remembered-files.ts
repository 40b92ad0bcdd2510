import type { KnownMedia } from '../model/media.js';
import type { SiteMemory } from '../model/site-memory.js';
import type { KnownTerm } from '../model/term.js';
import { readCheckedFile, writeCheckedFile } from './checked-file.js';
import type { GalleyFiles } from './galley-files.js';
import { makeGalleyFolder } from './make-galley-folder.js';
import { mediaSchema, siteSchema, termsSchema } from './remembered-schemas.js';

/** What is remembered of the site as a whole, in an order of its own, so that the same knowledge is the same bytes. */
export class RememberedFiles {
  readonly #galley: GalleyFiles;

  constructor(galley: GalleyFiles) {
    this.#galley = galley;
  }

  terms(): readonly KnownTerm[] {
    return readCheckedFile<KnownTerm[]>(this.#galley.terms, termsSchema) ?? [];
  }

  writeTerms(terms: readonly KnownTerm[]): Promise<void> {
    return this.#write(
      this.#galley.terms,
      inOrder(terms, (term) => `${term.taxonomy}\n${order(term.id)}`),
    );
  }

  media(): readonly KnownMedia[] {
    return readCheckedFile<KnownMedia[]>(this.#galley.media, mediaSchema) ?? [];
  }

  writeMedia(media: readonly KnownMedia[]): Promise<void> {
    return this.#write(
      this.#galley.media,
      inOrder(media, (item) => `${item.hash}\n${order(item.id)}`),
    );
  }

  site(): SiteMemory | undefined {
    return readCheckedFile<SiteMemory>(this.#galley.site, siteSchema);
  }

  writeSite(memory: SiteMemory): Promise<void> {
    return this.#write(this.#galley.site, memory);
  }

  async #write(file: string, content: unknown): Promise<void> {
    makeGalleyFolder(this.#galley.shared);
    await writeCheckedFile(file, content);
  }
}

function order(id: number): string {
  return String(id).padStart(16, '0');
}

function inOrder<Item>(items: readonly Item[], key: (item: Item) => string): readonly Item[] {
  return items.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

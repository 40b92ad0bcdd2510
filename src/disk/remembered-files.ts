import type { KnownMedia } from '../model/media.js';
import type { SiteMemory } from '../model/site-memory.js';
import type { KnownTerm } from '../model/term.js';
import { readCheckedFile, writeCheckedFile } from './checked-file.js';
import type { GalleyFiles } from './galley-files.js';
import { makeGalleyFolder } from './make-galley-folder.js';
import { fingerprintSchema, looksSchema, mediaSchema, termsSchema } from './remembered-schemas.js';

type Fingerprint = Pick<SiteMemory, 'url' | 'name' | 'timezone' | 'language' | 'knownPost'>;
type Looks = Omit<SiteMemory, keyof Fingerprint>;

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
    const shared = readCheckedFile<Fingerprint>(this.#galley.site, fingerprintSchema);
    if (shared === undefined) return undefined;
    return { ...shared, ...(readCheckedFile<Looks>(this.#galley.looks, looksSchema) ?? { sweeps: {} }) };
  }

  async writeSite(memory: SiteMemory): Promise<void> {
    const { url, name, timezone, language, knownPost, ...looks } = memory;
    const own = {
      ...(language === undefined ? {} : { language }),
      ...(knownPost === undefined ? {} : { knownPost }),
    };
    await this.#write(this.#galley.looks, looks);
    await this.#write(this.#galley.site, { url, name, timezone, ...own });
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

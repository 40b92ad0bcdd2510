import type { MediaId } from '../../src/model/ids.js';
import type { Media } from '../../src/model/media.js';
import type { MediaChange, Upload } from '../../src/model/site.js';
import { instant, Refused } from './fake-site-posts.js';
import { sanitizeSlug, uniqueSlug } from './fake-site-slug.js';

/** The media library: no two uploads are one, file names get numbers, some types are refused (wordpress.md 8). */
export class FakeMedia {
  readonly all = new Map<MediaId, Media>();
  readonly #bytes = new Map<string, Uint8Array>();
  readonly #url: string;

  constructor(url: string) {
    this.#url = `${url}/wp-content/uploads/2026/04`;
  }

  upload(upload: Upload, id: MediaId, now: number): Media {
    if (/\.(svg|php|json|md)$|^[^.]*$/.test(upload.fileName))
      throw new Refused('rest_upload_sideload_error', 500);
    if (upload.bytes.length === 0) throw new Refused('rest_upload_no_data', 400);
    const items = [...this.all.values()];
    const [, stem = '', extension = ''] = /^(.*)\.([^.]*)$/.exec(upload.fileName) ?? [];
    const file = uniqueSlug(sanitizeSlug(stem), (name) =>
      items.some((item) => item.url.endsWith(`/${name}.${extension}`)),
    );
    const slug = uniqueSlug(sanitizeSlug(upload.slug), (taken) => items.some((item) => item.slug === taken));
    const url = `${this.#url}/${file}.${extension}`;
    const texts = {
      alt: upload.alt ?? '',
      caption: upload.caption ?? '',
      title: upload.title ?? file,
      description: upload.description ?? '',
    };
    const media: Media = {
      id,
      slug,
      url,
      originalUrl: url,
      mimeType: upload.mimeType,
      bytes: upload.bytes.length,
      ...texts,
      modified: instant(now),
    };
    this.all.set(id, media);
    this.#bytes.set(url, upload.bytes.slice());
    return media;
  }

  update(id: MediaId, change: MediaChange): Media {
    const media = this.all.get(id);
    if (!media) throw new Refused('rest_post_invalid_id', 404);
    const changed = { ...media, ...change };
    this.all.set(id, changed);
    return changed;
  }

  find(fileName: string): readonly Media[] {
    const stem = sanitizeSlug(fileName.replace(/\.[^.]*$/, ''));
    return [...this.all.values()].filter((item) => item.slug.includes(stem) || item.url.includes(`/${stem}`));
  }

  download(url: string, limit: number): Uint8Array | undefined {
    const bytes = this.#bytes.get(url);
    return bytes && bytes.length <= limit ? bytes : undefined;
  }
}

import type { Hash, MediaId } from './ids.js';

/** A media item as the site has it. */
export interface Media {
  readonly id: MediaId;
  readonly slug: string;
  /** The address an image block uses (the `-scaled` one of a big image). */
  readonly url: string;
  /** The address of the bytes that were uploaded, where WordPress keeps them apart. */
  readonly originalUrl: string;
  readonly mimeType: string;
  readonly width?: number;
  readonly height?: number;
  /** Of the file behind `url`, where WordPress noted it (since 6.0). */
  readonly bytes?: number;
  readonly alt: string;
  readonly caption: string;
  readonly title: string;
  readonly description: string;
  readonly modified: string;
}

/** What is remembered of an upload: content, not file name, is its identity. */
export interface KnownMedia {
  readonly id: MediaId;
  readonly hash: Hash;
  readonly url: string;
  readonly originalUrl: string;
  readonly width?: number;
  readonly height?: number;
  /** As last agreed with the site. */
  readonly alt?: string;
  readonly caption?: string;
  readonly title?: string;
  readonly description?: string;
}

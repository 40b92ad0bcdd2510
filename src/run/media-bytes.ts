import type { Media } from '../model/media.js';
import type { Site } from '../model/site.js';

/**
 * The bytes of a media item at one of its addresses; undefined when there are none, or more than `limit`. A file that is
 * shorter than the site says may have broken off where nobody could see it: it is asked for once more, and the longer one
 * counts. Plug-ins that shrink pictures leave the old length standing, so that alone is no failure.
 */
export async function mediaBytes(
  site: Site,
  { media, url, limit }: { media: Media | undefined; url: string; limit: number },
): Promise<Uint8Array | undefined> {
  const bytes = await site.download(url, limit);
  const said = media?.url === url ? media.bytes : undefined;
  if (bytes === undefined || said === undefined || bytes.length >= said) return bytes;
  const again = await site.download(url, limit);
  return again && again.length > bytes.length ? again : bytes;
}

import { safeFileName } from '../../convert/draft/safe-file-name.js';

/** What a media item's file is called beside the drafts: the name that it has on the site, made safe, in two parts. */
export function mediaFileName(originalUrl: string): { readonly stem: string; readonly extension: string } {
  const [, name = '', extension = ''] =
    /([^/]*?)(\.[a-z\d]{1,5})?$/i.exec(originalUrl.replace(/[?#].*$/s, '')) ?? [];
  return { stem: safeFileName(name) || 'media', extension };
}

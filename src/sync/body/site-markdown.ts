import type { RemotePost } from '../../model/remote-post.js';
import { bodyToDraft } from './convert-body.js';
import { remoteBody } from './remote-body.js';

const made = new WeakMap<RemotePost, () => string>();

/** The body of a post as site Markdown, where no base says how its author wrote it. */
export function siteMarkdown(post: RemotePost): string {
  return made.get(post)?.() ?? bodyToDraft(remoteBody(post));
}

/** Whoever has converted a post already says how to come by its Markdown again; it is not converted twice. */
export function rememberMarkdown(post: RemotePost, again: () => string): void {
  made.set(post, again);
}

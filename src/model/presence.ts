import type { RemotePost } from './remote-post.js';

/**
 * What a look at one post by its id proved (law 11): only `gone` and `trashed` say that it is not there;
 * `unreadable` (401, 403, an answer that does not parse) proves nothing.
 */
export type Presence =
  | { readonly kind: 'present'; readonly post: RemotePost }
  | { readonly kind: 'trashed'; readonly post: RemotePost }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unreadable'; readonly reason: string };

import { stripNavigation } from '../../convert/navigation/strip-navigation.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { PostBody } from './convert-body.js';

/** What of a post's content its writer wrote: without the series navigation, which every run makes anew. */
export function remoteBody(post: RemotePost): PostBody {
  const footnotes = post.meta['footnotes'];
  const { content } = stripNavigation(post.content);
  return typeof footnotes === 'string' && footnotes !== '' ? { content, footnotes } : { content };
}

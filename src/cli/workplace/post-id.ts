import type { Folder } from '../../index.js';
import { UsageError } from '../usage-error.js';
import { nearest } from './nearest.js';

type Post = Awaited<ReturnType<Folder['summaries']>>[number];

/** The post that a path, slug or id stands for; a UsageError when it is none that has ever been in step. */
export async function postId(folder: Folder, name: string): Promise<Post['id']> {
  const posts = await folder.summaries();
  const file = (await folder.scan()).files.find(({ path }) => path === name);
  const found =
    posts.find(({ id }) => id === file?.id || String(id) === name) ??
    posts.find(({ slug, path }) => slug === name || path === name);
  if (found) return found.id;
  const near = nearest(
    name,
    posts.flatMap(({ path, slug }) => [path, slug]),
  );
  throw new UsageError(`No post here is called ${name}.`, {
    code: 'no-such-draft',
    hint: near ? `Did you mean ${near}?` : 'Name a draft that was pushed or pulled, by path, slug or id.',
  });
}

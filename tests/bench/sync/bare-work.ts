import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { EmbeddedWordPress } from '../../../src/cli/demo/embedded/start-embedded-wordpress.js';
import { toBlocks } from '../../../src/convert/to-blocks.js';
import { postFields } from '../../../src/wordpress/post-fields.js';
import { restType } from '../../../src/wordpress/rest-type.js';
import type { SeenRequest } from './desk.js';
import { bareClient, side } from './bare-client.js';
import { timed } from './figure.js';
import { bodyOf } from './sample-draft.js';

/** The fields that galley asks for: those of posts, categories and tags among them. */
const taxonomy = { hierarchical: false, types: ['post'] };
const fields = postFields(
  restType(
    {
      name: 'post',
      restBase: 'posts',
      taxonomies: ['category', 'post_tag'],
      hierarchical: false,
      revisions: true,
    },
    [
      { ...taxonomy, name: 'category', restBase: 'categories' },
      { ...taxonomy, name: 'post_tag', restBase: 'tags' },
    ],
  ),
);

function newPost(number: number, prefix: string): object {
  const content = toBlocks(bodyOf(number, 5000));
  return {
    title: `Bare ${number}`,
    slug: `${prefix}-${number}`,
    status: 'publish',
    content,
    categories: [1],
  };
}

/** Milliseconds for `count` posts created one by one, the whole answer read each time. */
export async function bareCreates(site: EmbeddedWordPress, count: number): Promise<number> {
  const client = bareClient(site, 1);
  const numbers = Array.from({ length: count }, (_, number) => number);
  const time = await timed(() =>
    side(numbers, 1, (number) => client.send('POST', 'wp/v2/posts', newPost(number, 'one'))),
  );
  client.end();
  return time;
}

/** Milliseconds for `count` posts in batches of 25, three at a time, with the fields that galley asks for. */
export async function bareBatches(site: EmbeddedWordPress, count: number): Promise<number> {
  const client = bareClient(site, 3);
  const posts = Array.from({ length: count }, (_, number) => newPost(number, 'batch'));
  const parts = Array.from({ length: Math.ceil(count / 25) }, (_, at) => posts.slice(25 * at, 25 * at + 25));
  const time = await timed(() =>
    side(parts, 3, (part) => {
      const requests = part.map((body) => ({ method: 'POST', path: `/wp/v2/posts?_fields=${fields}`, body }));
      return client.send('POST', 'batch/v1', { validation: 'normal', requests });
    }),
  );
  client.end();
  return time;
}

/** Milliseconds for downloading all posts, four pages at a time, and writing a file for each. */
export async function bareDownload(site: EmbeddedWordPress, count: number, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const client = bareClient(site, 4);
  const pages = Array.from({ length: Math.ceil(count / 100) }, (_, at) => at + 1);
  const query = `context=edit&status=any,trash&orderby=id&order=asc&per_page=100&_fields=${fields}`;
  const time = await timed(() =>
    side(pages, 4, async (page) => {
      const answer = await client.send('GET', `wp/v2/posts?${query}&page=${page}`);
      const posts = JSON.parse(answer.toString()) as { slug: string; content: { raw: string } }[];
      for (const { slug, content } of posts) writeFileSync(path.join(folder, `${slug}.md`), content.raw);
    }),
  );
  client.end();
  return time;
}

/** Milliseconds for the same requests, one after the other. */
export async function bareReplay(site: EmbeddedWordPress, requests: readonly SeenRequest[]): Promise<number> {
  const client = bareClient(site, 1);
  const time = await timed(() => side(requests, 1, ({ method, url }) => client.send(method, url)));
  client.end();
  return time;
}

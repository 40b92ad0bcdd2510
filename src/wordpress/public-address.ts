import { z } from 'zod';
import type { PostId, TermId } from '../model/ids.js';
import type { PostAddress } from '../model/post-address.js';
import type { RestType } from './rest-type.js';
import { decodeSlug } from './slug.js';

const restAddress = z.looseObject({
  id: z.number().int().positive(),
  type: z.string(),
  status: z.literal('publish'),
  slug: z.string(),
  link: z.string(),
  date_gmt: z.string(),
  parent: z.number().int().nonnegative().optional(),
});
const restTerms = z.array(z.number().int().positive());

/** The `_fields` of a post that its address is made of. */
export function addressFields(type: RestType): string {
  return [
    'id,type,status,slug,link,date_gmt,parent',
    ...type.taxonomies.map(({ restBase }) => restBase),
  ].join();
}

/** The address of a public post; undefined of any other. */
export function publicAddress(json: unknown, type: RestType): PostAddress | undefined {
  const post = restAddress.safeParse(json).data;
  if (!post) return undefined;
  const { status, link, parent } = post;
  const terms = type.taxonomies.map(({ name, restBase }) => [
    name,
    restTerms.catch([]).parse(post[restBase]) as TermId[],
  ]);
  return {
    id: post.id as PostId,
    type: post.type,
    status,
    slug: decodeSlug(post.slug),
    link,
    date: `${post.date_gmt}Z`,
    ...(parent === undefined ? {} : { parent: (parent || null) as PostId | null }),
    terms: Object.fromEntries(terms) as PostAddress['terms'],
  };
}

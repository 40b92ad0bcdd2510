import { z } from 'zod';
import type { PostAddress } from '../model/post-address.js';
import type { Connection } from './connection.js';
import { expectList } from './expect-list.js';
import { listParameters } from './list-parameters.js';
import { addressFields, publicAddress } from './public-address.js';

/** The far end of a type's posts, the trash included, in one small request. */
export interface SweepEdge {
  readonly id: number;
  /** UTC; '' where there is no post. */
  readonly modified: string;
  /** -1 where the site does not count. */
  readonly total: number;
  /** The site's own time when it answered, UTC. */
  readonly at: string;
  readonly addresses: readonly PostAddress[];
}

/** So many, that a public one is among them even while a few drafts lie before it. */
const posts = 5;

const edgePost = z.object({ id: z.number().int(), modified_gmt: z.string() });

/** The post with the highest id, or the one modified last, how many there are, and the addresses of some. */
export async function sweepEdge(
  connection: Connection,
  type: string,
  by: 'id' | 'modified',
): Promise<SweepEdge> {
  const rest = connection.type(type);
  const filters = listParameters({ type, statuses: ['any', 'trash'] }, connection.facts);
  const _fields = `modified_gmt,${addressFields(rest)}`;
  const parameters = { ...filters, orderby: by, order: 'desc', per_page: posts, _fields };
  const outcome = await connection.routes.posts(rest.restBase, rest.namespace).param(parameters).get();
  if (outcome.kind === 'refused' && /^rest_(invalid_param|forbidden|no_route)/.test(outcome.code))
    return noPost(outcome.headers);
  const { items, total = -1, headers } = expectList(outcome, `the newest of type ${type}`);
  const newest = edgePost.safeParse(items[0]).data;
  if (!newest) return { ...noPost(headers), total };
  const addresses = items.map((item) => publicAddress(item, rest)).filter((post) => post !== undefined);
  return { id: newest.id, modified: `${newest.modified_gmt}Z`, total, at: siteTime(headers), addresses };
}

function noPost(headers: Readonly<Record<string, string>>): SweepEdge {
  return { id: 0, modified: '', total: 0, at: siteTime(headers), addresses: [] };
}

/** The site's clock, from the Date header; ours where it has none. */
function siteTime(headers: Readonly<Record<string, string>>): string {
  const told = Date.parse(headers.date ?? '');
  return new Date(Number.isNaN(told) ? Date.now() : told).toISOString().replace(/\.\d+Z$/, 'Z');
}

import { z } from 'zod';
import type { PostId } from '../model/ids.js';
import type { RemotePost } from '../model/remote-post.js';
import type { PostPage } from '../model/site.js';
import type { Connection } from './connection.js';
import { expectList } from './expect-list.js';
import type { ListParameters } from './list-parameters.js';
import type { Outcome } from './outcome.js';
import { postFields, postFieldsWithRevision } from './post-fields.js';
import { parsePost } from './remote-post.js';

/** Which posts of a list: from `offset`, at most `size`. */
export interface Cut {
  readonly type: string;
  readonly parameters: ListParameters;
  readonly offset: number;
  readonly size: number;
  /** Some hosts repeat page 1 for every page; an offset they do not know. */
  readonly paging: 'page' | 'offset';
  readonly revisions?: boolean;
}

const knownId = z.object({ id: z.number().int().positive() });

/**
 * One page of a list. A page that breaks (a fatal error in one post, a text cut off) is asked for in tenths,
 * down to the single post; that one is unreadable, named by its id where the site still tells it.
 */
export async function readPostPage(connection: Connection, cut: Cut): Promise<PostPage> {
  const outcome = await ask(connection, cut, fieldsOf(connection, cut));
  if (!isBroken(outcome)) return parsePage(connection, cut, outcome);
  if (cut.size === 1) return { posts: [], unreadable: [await nameIt(connection, cut, outcome)], total: 0 };
  const parts: PostPage[] = [];
  for (const part of tenths(cut)) {
    const page = await readPostPage(connection, part);
    parts.push(page);
    if (page.total > 0 && part.offset + part.size >= page.total) break;
  }
  return {
    posts: parts.flatMap((part) => part.posts),
    unreadable: parts.flatMap((part) => part.unreadable),
    total: Math.max(...parts.map((part) => part.total)),
  };
}

function fieldsOf(connection: Connection, { type, revisions }: Cut): string {
  const rest = connection.type(type);
  return revisions ? postFieldsWithRevision(rest) : postFields(rest);
}

function ask(connection: Connection, cut: Cut, fields: string): Promise<Outcome> {
  const { restBase, namespace } = connection.type(cut.type);
  const paging = cut.paging === 'page' ? { page: cut.offset / cut.size + 1 } : { offset: cut.offset };
  const parameters = { ...cut.parameters, per_page: cut.size, ...paging, _fields: fields };
  return connection.routes.posts(restBase, namespace).param(parameters).get();
}

/** What may be the fault of one post rather than of the site. */
function isBroken(outcome: Outcome): boolean {
  if (outcome.kind === 'refused') return outcome.status === 500;
  return outcome.kind === 'broken' || (outcome.kind === 'lost' && /TIMEDOUT|TOO_LARGE/.test(outcome.code));
}

function tenths(cut: Cut): readonly Cut[] {
  const size = cut.size / 10;
  return Array.from({ length: 10 }, (_, part) => ({ ...cut, size, offset: cut.offset + part * size }));
}

async function nameIt(
  connection: Connection,
  cut: Cut,
  broken: Outcome,
): Promise<PostPage['unreadable'][number]> {
  const reason = broken.kind === 'answered' ? '' : broken.message;
  const outcome = await ask(connection, cut, 'id');
  const [id] = outcome.kind === 'answered' ? z.array(knownId).catch([]).parse(outcome.json) : [];
  if (id) return { id: id.id as PostId, reason };
  return { reason: `${reason} (${cut.type}, number ${cut.offset + 1} by id)` };
}

function parsePage(connection: Connection, cut: Cut, outcome: Outcome): PostPage {
  if (outcome.kind === 'refused' && outcome.code === 'rest_post_invalid_page_number') return nothing;
  if (outcome.kind === 'refused' && /^rest_(invalid_param|forbidden|no_route)/.test(outcome.code)) {
    return { ...nothing, unreadable: [{ reason: `${cut.type}: ${outcome.message}` }] };
  }
  const { items, total } = expectList(outcome, `the list of type ${cut.type}`);
  const posts: RemotePost[] = [];
  const unreadable: PostPage['unreadable'][number][] = [];
  for (const item of items) {
    const post = parsePost(item, connection.type(cut.type));
    if (typeof post !== 'string') posts.push(post);
    else
      unreadable.push({
        ...(knownId.safeParse(item).data as { readonly id?: PostId } | undefined),
        reason: post,
      });
  }
  return { posts, unreadable, total: total ?? atLeast(cut, items.length) };
}

/** Where nobody counts: a full page means that there is one more at least. */
function atLeast(cut: Cut, found: number): number {
  return cut.offset + found + (found === cut.size ? 1 : 0);
}

const nothing: PostPage = { posts: [], unreadable: [], total: 0 };

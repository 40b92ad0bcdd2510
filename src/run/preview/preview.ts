import type { Draft } from '../../model/draft.js';
import type { Problem } from '../../model/problem.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Report } from '../../model/report.js';
import type { RunOptions } from '../../model/run-options.js';
import type { Status } from '../../model/status.js';
import type { Workplace } from '../../model/workplace.js';
import { draftNamed } from '../draft-named.js';
import { run } from '../run.js';
import { withStatus } from './with-status.js';

/** How a draft can be looked at before it is public. */
export type Preview =
  | {
      readonly kind: 'pushed';
      readonly report: Report;
      /** Of WordPress's own preview; undefined when the post did not get there. */
      readonly address?: string;
    }
  | {
      /** Not pushed, for readers would see it, or its writer holds it back: to be rendered here. */
      readonly kind: 'local';
      readonly draft: Draft;
      readonly reason: 'public' | 'held';
      /** A page of the site that has its styles. */
      readonly styledLike: string;
    };

/**
 * Pushes one draft that readers do not see yet, with the status that it has there (`draft` when it is new, whatever
 * its file says), and no other post; a public one, or one on hold, is only handed back: nothing is written anywhere.
 */
export async function preview(
  workplace: Workplace,
  name: string,
  options: Omit<RunOptions, 'direction' | 'only'> = {},
): Promise<Preview | Problem> {
  const { timezone, url } = await workplace.site.facts();
  const draft = await draftNamed(workplace.folder, name, timezone);
  if ('severity' in draft) return draft;
  const post = await standing(workplace, draft);
  if (post !== undefined && 'severity' in post) return post;
  if (post?.status === 'publish') return { kind: 'local', draft, reason: 'public', styledLike: post.link };
  if (draft.hold) return { kind: 'local', draft, reason: 'held', styledLike: url };
  const status: Status = post === undefined || post.status === 'trash' ? 'draft' : post.status;
  const folder = withStatus(workplace.folder, { draft, status, timezone });
  const only = { direction: 'push', only: [draft.path], alone: true } as const;
  const report = await run({ ...workplace, folder }, { ...options, ...only });
  return { kind: 'pushed', report, ...(await addressOf(workplace, draft)) };
}

async function standing(
  { site }: Workplace,
  { id, type, path }: Draft,
): Promise<RemotePost | Problem | undefined> {
  if (id === undefined) return undefined;
  const found = await site.read(type, id);
  if (found.kind === 'present' || found.kind === 'trashed') return found.post;
  return found.kind === 'gone' ? undefined : unreadable(path, found.reason);
}

/** As `get_preview_post_link` makes it. */
async function addressOf({ folder }: Workplace, { path }: Draft): Promise<{ readonly address?: string }> {
  const post = (await folder.summaries()).find((each) => each.path === path);
  if (post === undefined || !URL.canParse(post.link)) return {};
  const address = new URL(post.link);
  address.searchParams.set('preview', 'true');
  return { address: address.href };
}

function unreadable(path: string, reason: string): Problem {
  return {
    code: 'post-unreadable',
    message: `The post of ${path} cannot be read: ${reason}`,
    hint: 'galley doctor finds out why',
    path,
    severity: 'error',
  };
}

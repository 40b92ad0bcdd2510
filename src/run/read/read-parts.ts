import { inParallel } from '../../basics/in-parallel.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Site } from '../../model/site.js';
import type { Workplace } from '../../model/workplace.js';
import { remoteFields } from '../../sync/fields/remote-fields.js';
import { worldNames } from '../../sync/plan/world-names.js';
import { numberParts, type UnnumberedPost } from '../../sync/series/number-parts.js';
import { seriesTaxonomy } from '../../sync/series/series-taxonomy.js';
import { shownPart } from '../../sync/series/shown-part.js';
import { foldTermName } from '../../sync/terms/term-name.js';
import type { World } from '../../sync/world.js';

/** Bytes of a page that is looked at for its number. */
const largestPage = 3_000_000;
/** Pages without any number after which the site is taken for one that shows none. */
const patience = 5;

/**
 * The world, knowing which parts the posts are that come down as new drafts of a series of the site's own taxonomy. REST
 * does not show the number where a plugin keeps it in protected meta, but the page of each part does.
 */
export async function readParts({ site }: Workplace, world: World): Promise<World> {
  const { direction } = world.options;
  const taxonomy = seriesTaxonomy(world);
  if (direction === 'status' || direction === 'push' || taxonomy === undefined) return world;
  const posts = world.triples.flatMap(({ base, ours, theirs }) =>
    theirs && !base && !ours && theirs.terms[taxonomy]?.length ? [theirs] : [],
  );
  const open = posts.flatMap((post) => unnumbered(post, world) ?? []);
  if (open.length === 0) return world;
  return { ...world, newParts: numberParts(await told(site, open), takenIn(world)) };
}

interface Open extends UnnumberedPost {
  readonly link: string;
}

function unnumbered(post: RemotePost, world: World): Open | undefined {
  const { id, title, date, link, status, password } = post;
  const { series, part } = remoteFields(post, { ...worldNames(world), mediaSource: () => undefined });
  if (!series || part !== undefined || post.type === 'page') return undefined;
  const isPublic = status === 'publish';
  const known = registeredPart(post, world);
  const shows = isPublic && !password;
  return { id, series, title, date, isPublic, link: shows ? link : '', ...(known && { told: known }) };
}

/** Some sites register the plugin's key for REST. */
function registeredPart({ meta, terms }: RemotePost, world: World): number | undefined {
  const ids = terms[seriesTaxonomy(world) ?? ''] ?? [];
  const keys = ['series_part', '_series_part', ...ids.map((id) => `_series_part_${id}`)];
  const values = keys.map((key) => Number(meta[key] ?? 0));
  return values.find((value) => Number.isInteger(value) && value > 0);
}

async function told(site: Site, open: readonly Open[]): Promise<readonly UnnumberedPost[]> {
  let silent = 0;
  return inParallel(open, 4, async (post) => {
    if (post.told !== undefined || post.link === '' || silent >= patience) return post;
    const visit = await site.visit(post.link, largestPage);
    const page = visit?.kind === 'there' ? new TextDecoder().decode(visit.page) : '';
    const part = shownPart(page, post.series);
    silent = part === undefined ? silent + 1 : Number.NEGATIVE_INFINITY;
    return part === undefined ? post : { ...post, told: part };
  });
}

/** Numbers that drafts have here, by series. */
function takenIn({ summaries, triples }: World): (series: string) => ReadonlySet<number> {
  const read = new Set(triples.flatMap(({ base }) => base?.id ?? []));
  const unread = summaries.filter(({ id }) => !read.has(id));
  const all = [...unread, ...triples.flatMap(({ ours }) => ours?.fields ?? [])];
  return (series) => {
    const wanted = foldTermName(series);
    const parts = all.filter((one) => one.series !== undefined && foldTermName(one.series) === wanted);
    return new Set(parts.flatMap(({ part }) => part ?? []));
  };
}

import type { Needs, PostPlan } from '../../model/plan.js';
import type { DraftPath } from '../../model/ids.js';
import type { Problem } from '../../model/problem.js';
import { ownReferences } from '../../convert/references/own-references.js';
import { formatTermPath } from '../../convert/draft/term-path.js';
import { seriesTerm } from '../series/series-term.js';
import { altProblems } from './alt-problems.js';
import { worldNames } from './world-names.js';
import { isDeleted } from './term-problems.js';
import { destinationOf } from '../references/bind-references.js';
import { mediaPath } from '../references/media-path.js';
import { resolveDestination } from '../references/resolve-destination.js';
import type { Surroundings } from '../render/binding-for.js';
import type { World } from '../world.js';

/** Adds what a post that is written there rests on (terms, uploads), and what its writer should know of its links. */
export function withNeeds(post: PostPlan, world: World, around: Surroundings): PostPlan {
  if (post.theirs === undefined || post.held !== undefined) return post;
  const needs: Needs = { terms: missingTerms(post, world), uploads: missingUploads(post, world) };
  return {
    ...post,
    needs,
    problems: [...post.problems, ...(post.linksOnly ? [] : brokenLinks(post, around)), ...altProblems(post)],
  };
}

function missingTerms(post: PostPlan, world: World): Needs['terms'] {
  return [...missingNames(post, world), ...missingSeries(post, world)];
}

/** A series of the site's own taxonomy that it does not have yet. */
function missingSeries({ theirs, type }: PostPlan, world: World): Needs['terms'] {
  const series = theirs?.fields.series;
  const taxonomy = worldNames(world).seriesTaxonomy(type);
  if (!series || taxonomy === undefined || seriesTerm(world.terms, taxonomy, series) !== undefined) return [];
  const path = formatTermPath([series]);
  return isDeleted(world, taxonomy, path) ? [] : [{ taxonomy, path }];
}

function missingNames({ theirs }: PostPlan, world: World): Needs['terms'] {
  return Object.entries(theirs?.fields.terms ?? {}).flatMap(([taxonomy, paths]) =>
    paths
      .filter((path) => world.terms.find(taxonomy, path) === undefined)
      .filter((path) => !isDeleted(world, taxonomy, path))
      .map((path) => ({ taxonomy, path })),
  );
}

function missingUploads(post: PostPlan, world: World): Needs['uploads'] {
  const known = new Set(world.knownMedia.map(({ hash }) => hash));
  const hashes = localFiles(post, world.options.wikilinks).map((path) => world.mediaFiles.get(path));
  return [...new Set(hashes.filter((hash) => hash !== undefined && !known.has(hash)))].filter(
    (hash) => hash !== undefined,
  );
}

/** The local files that a post shows: those of the body, where it goes out, and its featured image. */
export function localFiles({ path, theirs }: PostPlan, wikilinks = false): readonly DraftPath[] {
  const body = ownReferences(theirs?.body?.markdown ?? '', { wikilinks }).map(
    ({ destination }) => destination,
  );
  const featured = theirs?.fields.featured_image?.src;
  const all = featured === undefined ? body : [...body, featured];
  return all.map((destination) => mediaPath(path, destination)).filter((file) => file !== undefined);
}

function brokenLinks(
  { path, theirs, triple }: PostPlan,
  { catalog, mediaFiles, wikilinks = false }: Surroundings,
): readonly Problem[] {
  const problems = new Map<string, Problem>();
  for (const reference of ownReferences(theirs?.body?.markdown ?? '', { wikilinks })) {
    const destination = destinationOf(reference);
    const target = resolveDestination(path, destination, catalog);
    if (target.kind === 'missing') problems.set(destination, waits(path, destination, target.nearest));
    if (target.kind !== 'media' || mediaFiles.has(target.path)) continue;
    const isLink = !isPicture(reference.kind);
    const isNew = !triple.base?.ours.body.includes(destination);
    if (!isLink || (isFile.test(target.path) && isNew)) {
      problems.set(destination, noFile(path, destination, isLink ? 'file' : 'picture'));
    }
  }
  return [...problems.values()];
}

/** What a link may lead to beside pages; `example.com` is a site whose scheme was forgotten. */
const isFile = /\.(?:pdf|mp3|m4a|og[ga]|wav|flac|mp4|m4v|webm|mov|ogv|zip|docx?|xlsx?|pptx?|od[tsp]|epub)$/i;

function isPicture(kind: string): boolean {
  return kind === 'image' || kind === 'wikiembed';
}

function waits(path: string, destination: string, nearest: string | undefined): Problem {
  return {
    code: 'link-missing',
    message: `${path}: ${destination} is not there (yet); it stands as plain text until it is`,
    hint: nearest === undefined ? 'nothing to do if you are going to write it' : `did you mean ${nearest}?`,
    path,
    severity: 'warning',
  };
}

function noFile(path: string, destination: string, kind: 'picture' | 'file'): Problem {
  return {
    code: 'picture-missing',
    message: `${path}: the ${kind} ${destination} is not there`,
    hint: `put the file there, or take the ${kind} out; the post waits until then`,
    path,
    severity: 'error',
  };
}

import { integerOf, isMap, textOf } from '../convert/draft/front-matter-value.js';
import { slugText } from '../convert/draft/slug-text.js';
import { parseDraftText } from '../convert/front-matter/parse-draft-text.js';
import { splitFrontMatter } from '../convert/front-matter/split-front-matter.js';
import type { PostId } from '../model/ids.js';

/** What tells one draft from another, as far as it can be read. */
export interface DraftIdentity {
  readonly id?: PostId;
  readonly type: string;
  /** Slug and parent tell only drafts apart that have no id. */
  readonly slug?: string;
  readonly parent?: string;
}

const keyLine = /^(id|status|slug|type|parent|sites):(.*)$/gm;
const plainWord = /^[ \t]+([A-Za-z0-9_][\w-]*)[ \t]*(?:[ \t]#.*)?\r?$/;
const draftKey = /(?:^|[\s{,"'])(?:id|status)["']?[ \t]*:/m;

/**
 * Whether a text is a draft (its front matter has `status` or `id`), and which; undefined for a note. Plain lines are
 * read without YAML, which is ten times slower: a key that begins a line cannot be part of another value.
 * @param site a named site, whose id stands under `sites`
 */
export function identifyDraft(text: string, site?: string): DraftIdentity | undefined {
  const { kind, yamlStart, yamlEnd } = splitFrontMatter(text);
  if (kind === 'none') return undefined;
  const yaml = text.slice(yamlStart, yamlEnd);
  if (!draftKey.test(yaml)) return undefined;
  return (kind === 'closed' ? fromPlainLines(yaml, site) : undefined) ?? fromYaml(text, yaml, site);
}

/** Undefined when the lines are not plain enough to be sure. */
function fromPlainLines(yaml: string, site: string | undefined): DraftIdentity | undefined {
  const values = new Map<string, string | undefined>();
  for (const [, key = '', value = ''] of yaml.matchAll(keyLine)) {
    if (values.has(key)) return undefined;
    values.set(key, plainWord.exec(value)?.[1]);
  }
  if (site !== undefined && values.has('sites')) return undefined;
  values.delete('sites');
  const id = values.get('id') ?? '';
  const isPlainId = !values.has('id') || /^\d+$/.test(id);
  // Beside an id nothing else tells drafts apart.
  const isEnough = site === undefined && id !== '';
  const isSure = isPlainId && (isEnough || [...values.values()].every((word) => word !== undefined));
  const isDraft = values.has('status') || values.has('id');
  return isSure && isDraft ? identity(Object.fromEntries(values), site) : undefined;
}

function fromYaml(text: string, yaml: string, site: string | undefined): DraftIdentity | undefined {
  const parsed = parseDraftText(text);
  if (parsed.kind === 'draft') {
    const isDraft = Object.hasOwn(parsed.data, 'status') || Object.hasOwn(parsed.data, 'id');
    return isDraft ? identity(parsed.data, site) : undefined;
  }
  // Broken, but meant as a draft: it keeps its id, so that it is not taken for removed.
  const id = /^id:[ \t]*(\d+)[ \t]*\r?$/m.exec(yaml)?.[1];
  return /^["']?(?:id|status)["']?[ \t]*:/m.test(yaml) ? identity({ id }, site) : undefined;
}

function identity(data: Readonly<Record<string, unknown>>, site: string | undefined): DraftIdentity {
  const id = integerOf(site === undefined ? data.id : idOf(data.sites, site));
  const type = textOf(data.type) || 'post';
  if (id !== undefined && id > 0) return { id: id as PostId, type };
  const [slug, parent] = [textOf(data.slug), textOf(data.parent)];
  return {
    type,
    ...(slug ? { slug: slugText(slug) } : {}),
    ...(parent ? { parent: slugText(parent) } : {}),
  };
}

function idOf(sites: unknown, site: string): unknown {
  const there = isMap(sites) && Object.hasOwn(sites, site) ? sites[site] : undefined;
  return isMap(there) ? there.id : undefined;
}

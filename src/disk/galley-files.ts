import { join } from 'node:path';

/** Where everything lies that Galley remembers beside the drafts. */
export interface GalleyFiles {
  /** `.galley` itself. */
  readonly shared: string;
  /** Of this site: `.galley`, or `.galley/<name>` for a named one. */
  readonly own: string;
  readonly bases: string;
  readonly terms: string;
  readonly media: string;
  readonly site: string;
  /** What this machine has seen of the site; not for git. */
  readonly looks: string;
  readonly index: string;
  readonly journal: string;
  readonly conflicts: string;
  readonly history: string;
  readonly trash: string;
}

const ownNames = new Set([
  'index',
  'bases',
  'conflicts',
  'trash',
  'history',
  'journal',
  'lock',
  'heartbeat',
  'con',
  'nul',
]);

/** The files of one site. A site's name is a short word that is no name of Galley's own; another throws a TypeError. */
export function galleyFiles(root: string, site?: string): GalleyFiles {
  if (site !== undefined && (!/^[a-z0-9][\w-]{0,63}$/i.test(site) || ownNames.has(site.toLowerCase()))) {
    throw new TypeError(
      `A site cannot be named "${site}": letters, digits, - and _, and no name of Galley's own`,
    );
  }
  const shared = join(root, '.galley');
  const own = site === undefined ? shared : join(shared, site);
  return {
    shared,
    own,
    bases: join(own, 'bases'),
    terms: join(own, 'terms.json'),
    media: join(own, 'media.json'),
    site: join(own, 'site.json'),
    looks: join(own, 'looks.json'),
    index: join(own, 'index'),
    journal: join(own, 'journal'),
    conflicts: join(own, 'conflicts'),
    history: join(own, 'history'),
    trash: join(shared, 'trash'),
  };
}

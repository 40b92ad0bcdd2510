import { stripNavigation } from '../convert/navigation/strip-navigation.js';
import { silentPictures } from '../convert/references/silent-pictures.js';
import type { Base } from '../model/base.js';
import type { BaseSummary } from '../model/base-summary.js';
import { standingMark } from './standing.js';

/** The line of a base that planning needs while nobody moves; always derivable, so an index may keep it. */
export function summarize({ id, type, path, ours, theirs, formerLinks }: Base): BaseSummary {
  const { series, part, terms: ourTerms } = ours.fields;
  const silent = silentPictures(ours.body).length;
  const { navigation } = stripNavigation(theirs.content);
  const mark = standingMark(theirs);
  return {
    id,
    type,
    path,
    hash: ours.hash,
    title: theirs.title,
    slug: theirs.slug,
    link: theirs.link,
    status: theirs.status,
    date: theirs.date,
    modified: theirs.modified,
    terms: theirs.terms,
    references: ours.references,
    ...(mark === undefined ? {} : { mark }),
    ...(formerLinks && { formerLinks }),
    ...(theirs.revision === undefined ? {} : { revision: theirs.revision }),
    ...(theirs.parent === undefined ? {} : { parent: theirs.parent }),
    ...(ourTerms && { ourTerms }),
    ...(series === undefined ? {} : { series }),
    ...(part === undefined ? {} : { part }),
    ...(silent === 0 ? {} : { silentPictures: silent }),
    ...(navigation === undefined ? {} : { navigation }),
  };
}

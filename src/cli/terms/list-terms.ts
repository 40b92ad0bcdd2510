import type { Term } from '../../index.js';
import { answer } from '../answer.js';
import { printable } from '../output/printable.js';
import { tableLines } from '../output/table.js';
import type { Session } from '../session.js';
import { withWorkplace } from '../workplace/with-workplace.js';

const columns = [
  { title: 'Taxonomy' },
  { title: 'Term', least: 16 },
  { title: 'Posts' },
  { title: 'Description', least: 12 },
];

interface ListedTerm extends Term {
  readonly path: string;
}

/** Prints the terms of the site, by taxonomy and path; as a tree the path is shown by indentation. */
export async function listTerms(session: Session, form: 'list' | 'tree', taxonomy?: string): Promise<0> {
  const index = await withWorkplace(session, { make: true }, async (workplace) => {
    const { allTerms } = await import('../../index.js');
    return allTerms(workplace);
  });
  const terms = index.terms
    .map((term): ListedTerm => ({ ...term, path: index.pathOf(term.id) ?? term.name }))
    .filter((term) => taxonomy === undefined || term.taxonomy === taxonomy)
    .sort((a, b) => a.taxonomy.localeCompare(b.taxonomy) || a.path.localeCompare(b.path));
  const rows = terms.map((term) => [
    { text: printable(term.taxonomy) },
    { text: printable(form === 'list' ? term.path : indented(term)) },
    { text: String(term.count) },
    { text: printable(term.description ?? '') },
  ]);
  answer(session, {
    json: {
      terms: terms.map(({ id, path, count, slug, ...term }) => ({
        id,
        taxonomy: term.taxonomy,
        path,
        slug,
        count,
      })),
    },
    lines: rows.length === 0 ? ['There are no terms.'] : tableLines({ columns, rows }, session.out),
  });
  return 0;
}

/** ` > ` parts a path, ` \> ` stands inside a name. */
function indented({ path, name }: ListedTerm): string {
  const depth = path.split(/(?<!\\) > |(?<! \\)> /).length - 1;
  return '  '.repeat(depth) + name;
}

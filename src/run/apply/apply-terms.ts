import type { Plan } from '../../model/plan.js';
import type { Problem } from '../../model/problem.js';
import type { TermResult } from '../../model/site.js';
import { formatTermPath, parseTermPath } from '../../convert/draft/term-path.js';
import { withTerm } from '../../sync/terms/term-index.js';
import type { Session } from './session.js';
import { stopped } from './session.js';

/** Makes the terms that drafts name and the site lacks, parents first; WordPress itself makes none of them twice. */
export async function applyTerms(session: Session, newTerms: Plan['newTerms']): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const wanted of newTerms) {
    if (stopped(session)) break;
    const result = await makeTerm(session, wanted);
    session.writes.there += 1;
    if (result.kind === 'written') session.terms = withTerm(session.terms, result.term);
    else problems.push(termProblem(wanted, result.message));
  }
  return problems;
}

async function makeTerm(session: Session, { taxonomy, path }: Plan['newTerms'][number]): Promise<TermResult> {
  const names = parseTermPath(path);
  const name = names.at(-1) ?? '';
  const parentPath = formatTermPath(names.slice(0, -1));
  const parent = parentPath === '' ? undefined : session.terms.find(taxonomy, parentPath);
  if (parentPath !== '' && parent === undefined) {
    return { kind: 'refused', code: 'parent-missing', message: `its parent ${parentPath} could not be made` };
  }
  const term = { taxonomy, name, ...(parent === undefined ? {} : { parent }) };
  const first = await session.workplace.site.createTerm(term);
  // An answer that was lost may stand for a term that was made; asking again then finds it (term_exists).
  return first.kind === 'unknown' ? session.workplace.site.createTerm(term) : first;
}

function termProblem({ taxonomy, path }: Plan['newTerms'][number], message: string): Problem {
  return {
    code: 'term-refused',
    message: `${taxonomy} "${path}" could not be made: ${message}`,
    hint: 'make it in wp-admin, or ask for the right to make terms, and run again',
    severity: 'error',
  };
}

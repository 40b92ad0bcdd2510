import type { Problem, Report, Settings, TermName, Workplace } from '../../index.js';
import { answer } from '../answer.js';
import { confirm } from '../confirm.js';
import type { CommandExitCode } from '../exit-codes.js';
import { printable } from '../output/printable.js';
import { counted } from '../report/counted.js';
import { runAnswer } from '../report/run-answer.js';
import { problemLines } from '../report/trouble-lines.js';
import type { Session } from '../session.js';
import { withLock } from '../workplace/with-lock.js';
import { withWorkplace } from '../workplace/with-workplace.js';

/** What shall become of a term; `other` is its new path, the term it goes into, or its description. */
export interface TermChange {
  readonly kind: 'rename' | 'merge' | 'delete' | 'describe' | 'create';
  readonly name: TermName;
  readonly other: string;
  readonly yes: boolean;
}

/** Changes a term on the site and in every draft; what takes a term away asks first, with the number of its posts. */
export async function changeTerm(session: Session, wanted: TermChange): Promise<CommandExitCode> {
  const { result, shown } = await withWorkplace(
    session,
    { make: true },
    async (workplace, { root, shown, settings }) => {
      const change = { ...wanted, name: { ...wanted.name, ...seriesPlace(settings) } };
      const agreed = await agreedTo(session, change, workplace);
      const result = agreed ? await withLock(root, () => carryOut(change, workplace)) : undefined;
      return { result, shown };
    },
  );
  if (!result) {
    answer(session, { json: { changed: false }, lines: ['Nothing was changed.'] });
    return 0;
  }
  if ('severity' in result) {
    const trouble = problemLines(result, { screen: session.err, shown });
    answer(session, { json: { problem: result }, lines: [], trouble });
    return 1;
  }
  const told = runAnswer(result, { session, shown });
  answer(session, { ...told, lines: [...whatWasDone(wanted), ...told.lines] });
  return result.exitCode;
}

/** A rename is among the lines of every run that follows one. */
function whatWasDone({ kind, name: { path }, other }: TermChange): string[] {
  const term = printable(path);
  switch (kind) {
    case 'rename':
      return [];
    case 'merge':
      return [`merged there     ${term} into ${printable(other)}`];
    case 'delete':
      return [`deleted there    ${term}`];
    case 'describe':
      return [`described there  ${term}`];
    case 'create':
      return [`is there         ${term}`];
  }
}

function seriesPlace({ series_taxonomy }: Settings): Pick<TermName, 'seriesTaxonomy'> {
  return series_taxonomy === undefined ? {} : { seriesTaxonomy: series_taxonomy };
}

async function agreedTo(
  session: Session,
  { kind, name, yes }: TermChange,
  workplace: Workplace,
): Promise<boolean> {
  if (kind !== 'delete' && kind !== 'merge') return true;
  return confirm(session, {
    text: `${kind} the term ${printable(name.path)}?${await carriers(workplace, name)}`,
    yes,
  });
}

/** Who would lose the term: the drafts, private and scheduled posts too, which WordPress's own number leaves out. */
async function carriers(workplace: Workplace, name: TermName): Promise<string> {
  const { countPostsOfTerm, findTerm } = await import('../../index.js');
  const term = await findTerm(workplace, name.path, name.taxonomy);
  if ('severity' in term) return '';
  const count = await countPostsOfTerm(workplace.site, term);
  return ` ${counted(count, 'post')} ${count === 1 ? 'carries' : 'carry'} it, drafts and scheduled ones counted.`;
}

async function carryOut({ kind, name, other }: TermChange, workplace: Workplace): Promise<Report | Problem> {
  const library = await import('../../index.js');
  switch (kind) {
    case 'rename':
      return library.renameTerm(workplace, name, other);
    case 'merge':
      return library.mergeTerms(workplace, name, other);
    case 'delete':
      return library.deleteTerm(workplace, name);
    case 'describe':
      return library.describeTerm(workplace, name, other);
    case 'create':
      return library.createTerm(workplace, name);
  }
}

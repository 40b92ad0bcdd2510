import type { Report } from '../model/report.js';
import type { RunOptions } from '../model/run-options.js';
import type { Workplace } from '../model/workplace.js';
import { concerning, unknownNames, unknownNarrowing } from './asked-for.js';
import { keepHistory } from './history/keep-history.js';
import { makePlan, wantedPosts } from '../sync/plan/make-plan.js';
import { confirmTerms } from './confirm-terms.js';
import { apply } from './apply/apply.js';
import { beginSession } from './apply/begin-session.js';
import { readWorld } from './read/read-world.js';
import { rememberSite } from './remember-site.js';
import { reportOf } from './report.js';
import { mayGoOn } from './may-go-on.js';

/** The whole program: read three sides, decide a plan, apply it, remember what agreed. */
export async function run(workplace: Workplace, options: RunOptions): Promise<Report> {
  try {
    return await readAndApply(keepHistory(workplace), options);
  } finally {
    await workplace.folder.close();
  }
}

async function readAndApply(workplace: Workplace, options: RunOptions): Promise<Report> {
  const read = await readWorld(workplace, options, wantedPosts);
  const { reading, standing } = read;
  const world = await confirmTerms(read.world);
  const plan = makePlan(world);
  const problems = concerning(
    [...reading.problems, ...plan.problems, ...unknownNames(plan, world), ...unknownNarrowing(world)],
    options,
  );
  const notes = reading.known.scan.notes.length;
  const looksOnly = options.dryRun === true || options.direction === 'status' || plan.valve !== undefined;
  if (looksOnly) return reportOf({ world, plan, notes, problems, writes: { there: 0, here: 0 } });
  if (!(await mayGoOn(plan, world)))
    return { ...reportOf({ world, plan, notes, problems, writes: { there: 0, here: 0 } }), declined: true };
  const session = beginSession(workplace, { world, reading, standing }, plan);
  const failures = await apply(session, plan);
  await rememberSite(session, reading);
  const { results, writes } = session;
  return reportOf({ world, plan, notes, results, writes, problems: [...problems, ...failures] });
}

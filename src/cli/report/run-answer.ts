import type { Outcome, Report } from '../../index.js';
import type { Answer } from '../answer.js';
import { printable } from '../output/printable.js';
import type { Screen } from '../output/screen.js';
import { wrap } from '../output/wrap.js';
import type { Session } from '../session.js';
import { counted } from './counted.js';
import { postLines } from './post-lines.js';
import { reportJson } from './report-json.js';
import { troubleLines } from './trouble-lines.js';

/** What push, pull and sync say: a line for each post with what was done and its address, what else was made, the sum. */
export function runAnswer(report: Report, { session, shown }: { session: Session; shown: string }): Answer {
  return {
    json: reportJson(report),
    lines: runLines(report, session.out),
    trouble: troubleLines(report, { screen: session.err, shown }),
  };
}

/** The report of a run for a person, without its trouble. */
export function runLines(report: Report, screen: Screen): string[] {
  if (report.declined) return ['Nothing was written.'];
  const posts = report.posts.filter(({ outcome }) => outcome !== 'remembered' && outcome !== 'forgotten');
  return [
    ...(report.dryRun ? ['Nothing was written (--dry-run). This is what a run would do:'] : []),
    ...postLines(posts, screen),
    ...sideLines(report),
    ...[sumLine(report), ...waitingLine(report)].flatMap((line) =>
      wrap(line, { columns: screen.columns, indent: '  ' }),
    ),
  ];
}

function sideLines(report: Report): string[] {
  const terms = report.newTerms.map(({ taxonomy, path }) => `new ${termWord(taxonomy)}: ${path}`);
  const renamed = report.renamedTerms.map(
    ({ taxonomy, from, to }) => `renamed ${termWord(taxonomy)}: ${from} is now ${to}`,
  );
  const uploads = report.uploads.map((path) => `uploaded: ${path}`);
  return [...terms, ...renamed, ...uploads].map(printable);
}

function termWord(taxonomy: string): string {
  if (taxonomy === 'category') return 'category';
  return taxonomy === 'post_tag' ? 'tag' : `term of ${taxonomy}`;
}

function sumLine(report: Report): string {
  const { writes, inStep, dryRun, site } = report;
  const step = `${counted(inStep, 'post')} already in step`;
  const name = printable(`${site.name || 'the site'} (${site.url})`);
  if (dryRun) return `It would write ${planned(report)}; ${step} with ${name}.`;
  if (writes.there === 0 && writes.here === 0) return `Nothing written. ${step} with ${name}.`;
  const there = `${counted(writes.there, 'write')} there`;
  return `${there}, ${counted(writes.here, 'file')} written here, ${step} with ${name}.`;
}

/** A new post gives its file the id. */
function planned({ posts }: Report): string {
  const due = posts.filter(({ outcome }) => !idle.has(outcome));
  const there = due.filter(({ outcome, there }) => there.length > 0 || outcome.endsWith('-there'));
  const here = due.filter(({ outcome, here }) => here.length > 0 || /-here|created/.test(outcome));
  return `${counted(there.length, 'post')} there, ${counted(here.length, 'file')} here`;
}

const idle: ReadonlySet<Outcome> = new Set([
  'remembered',
  'forgotten',
  'conflict',
  'held',
  'stale',
  'failed',
]);

/** A push says what it left alone there, a pull what it left alone here. */
function waitingLine({ waiting, command }: Report): string[] {
  if (waiting === 0 || (command !== 'push' && command !== 'pull')) return [];
  const posts = `${counted(waiting, 'post')} ${waiting === 1 ? 'waits' : 'wait'}`;
  const [here, there] = [
    `${posts} here: galley push or sync brings`,
    `${posts} there: galley pull or sync brings`,
  ];
  const what = waiting === 1 ? 'it' : 'them';
  return [command === 'push' ? `${there} ${what} here.` : `${here} ${what} there.`];
}

import type { Report } from '../../index.js';
import { Interrupted } from '../interrupted.js';
import { runLines } from '../report/run-answer.js';
import { troubleLines } from '../report/trouble-lines.js';
import type { Session } from '../session.js';
import { comparables } from './comparable.js';
import type { DemoStage } from './demo-stage.js';
import { differences } from './differences.js';
import { finishPartThree } from './finish-part-three.js';
import { readDrafts } from './read-drafts.js';
import { siteLines } from './site-lines.js';
import { waitingLinks } from './waiting-links.js';

/** What the demo found: the reports of its runs, and every way in which something did not come back the same. */
export interface Played {
  readonly reports: readonly Report[];
  readonly differences: readonly string[];
}

/** Publishes the samples, pulls them elsewhere, finishes part 3, does both again, and compares after each round. */
export async function play(session: Session, stage: DemoStage): Promise<Played> {
  const { first, second } = stage;
  const reports: Report[] = [];
  const run = async (direction: 'push' | 'pull', folder: string): Promise<void> => {
    const report = await runOnce(session, stage, { direction, folder });
    reports.push(report);
    tellRun(session, report);
  };

  tellTitle(session, '1. A copy of the sample series is published');
  await run('push', first);
  tellTitle(session, '2. What stands on the site now');
  tell(session, await whatStandsThere(session, stage));
  tellTitle(session, '3. A second, empty folder pulls it');
  await run('pull', second);
  const early = await compared(session, stage);
  tellTitle(session, '4. Part 3 is finished: the links that waited for it appear in the other parts');
  await finishPartThree(first);
  await run('push', first);
  tellTitle(session, '5. The second folder pulls again');
  await run('pull', second);
  const late = await compared(session, stage);
  tellTitle(session, '6. Once more, both ways: there is nothing left to do');
  const settled = reports.length;
  await run('push', first);
  await run('pull', second);
  return { reports, differences: [...early, ...late, ...reports.slice(settled).flatMap(restless)] };
}

async function whatStandsThere(session: Session, { site, first, workplace }: DemoStage): Promise<string[]> {
  const { timezone } = await site.facts();
  const drafts = await readDrafts((await workplace(first)).folder, timezone);
  return siteLines(site, indented(session), waitingLinks(drafts));
}

async function runOnce(
  session: Session,
  stage: DemoStage,
  { direction, folder }: { readonly direction: 'push' | 'pull'; readonly folder: string },
): Promise<Report> {
  const library = await import('../../index.js');
  const workplace = await stage.workplace(folder);
  const report = await library[direction](workplace, { signal: session.signal });
  stage.progress.end();
  if (session.signal.aborted) throw new Interrupted('The demo was ended.');
  return report;
}

async function compared(session: Session, stage: DemoStage): Promise<string[]> {
  const { timezone } = await stage.site.facts();
  const [first, second] = await Promise.all(
    [stage.first, stage.second].map(async (root) =>
      comparables((await stage.workplace(root)).folder, timezone),
    ),
  );
  const found = differences(first!, second!);
  if (found.length === 0) tell(session, ['Compared with the first folder: everything came back the same.']);
  return found;
}

function restless({ command, writes }: Report): string[] {
  return writes.there + writes.here > 0 ? [`a second ${command} wrote again`] : [];
}

function tellTitle(session: Session, title: string): void {
  if (!isSilent(session)) session.out.line(`\n${session.out.paint.strong(title)}`);
}

function tellRun(session: Session, report: Report): void {
  tell(session, runLines(report, indented(session)));
  for (const line of troubleLines(report, { screen: session.err, shown: '.' })) session.err.line(line);
}

function tell(session: Session, lines: readonly string[]): void {
  if (!isSilent(session)) for (const line of lines) session.out.line(`   ${line}`);
}

function isSilent({ flags }: Session): boolean {
  return flags.json || flags.quiet;
}

function indented({ out }: Session): Session['out'] {
  return { ...out, columns: out.columns - 3 };
}

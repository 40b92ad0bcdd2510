import type { Report, Workplace } from '../../index.js';
import { runLines } from '../report/run-answer.js';
import { troubleLines } from '../report/trouble-lines.js';
import type { Session } from '../session.js';
import { comparables } from './comparable.js';
import type { DemoStage } from './demo-stage.js';
import { differences } from './differences.js';
import { finishPartThree } from './finish-part-three.js';
import { siteLines } from './site-lines.js';

/** What the demo found: the reports of its runs, and every way in which something did not come back the same. */
export interface Played {
  readonly reports: readonly Report[];
  readonly differences: readonly string[];
}

/** Publishes the samples, pulls them elsewhere, finishes part 3, does both again, and compares after each round. */
export async function play(session: Session, stage: DemoStage): Promise<Played> {
  const library = await import('../../index.js');
  const say = session.flags.json || session.flags.quiet ? () => undefined : session.out.line;
  const reports: Report[] = [];
  const run = async (direction: 'push' | 'pull', folder: string, title: string): Promise<Report> => {
    const report = await library[direction](await stage.workplace(folder), { signal: session.signal });
    reports.push(report);
    say(`\n${session.out.paint.strong(title)}`);
    for (const line of runLines(report, session.out)) say(`   ${line}`);
    for (const line of troubleLines(report, { screen: session.err, shown: '.' })) session.err.line(line);
    return report;
  };
  await run('push', stage.first, '1. A copy of the sample series is published');
  say(`\n${session.out.paint.strong('2. What stands on the site now')}`);
  for (const line of await siteLines(stage.site, session.out)) say(line);
  await run('pull', stage.second, '3. A second, empty folder pulls it');
  const early = await compared(stage);
  await finishPartThree(stage.first);
  await run(
    'push',
    stage.first,
    '4. Part 3 is finished: the links that waited for it appear in the other parts',
  );
  await run('pull', stage.second, '5. The second folder pulls again');
  const late = await compared(stage);
  const again = [
    await run('push', stage.first, '6. Once more, both ways: there is nothing left to do'),
    await library.pull(await stage.workplace(stage.second), { signal: session.signal }),
  ];
  const restless = again.flatMap(({ command, writes }) =>
    writes.there + writes.here > 0 ? [`a second ${command} wrote again`] : [],
  );
  return { reports, differences: [...early, ...late, ...restless] };
}

async function compared(stage: DemoStage): Promise<string[]> {
  const { timezone } = await stage.site.facts();
  const [first, second] = await Promise.all(
    [stage.first, stage.second].map(async (root) => {
      const { folder }: Workplace = await stage.workplace(root);
      return comparables(folder, timezone);
    }),
  );
  return differences(first!, second!);
}

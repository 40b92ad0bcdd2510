import { expect, onTestFinished } from 'vitest';
import { openFolder } from '../../../src/index.js';
import type { PostId } from '../../../src/model/ids.js';
import type { Report } from '../../../src/model/report.js';
import type { RunOptions } from '../../../src/model/run-options.js';
import type { Site } from '../../../src/model/site.js';
import type { Workplace } from '../../../src/model/workplace.js';
import { run } from '../../../src/run/run.js';
import { Desk } from './desk.js';
import { newerOf } from './newer-of.js';
import { Hand } from './hand.js';
import { SiteUnreachable } from '../../../src/model/errors.js';
import type { SiteWrite } from './site-write.js';
import { sentence } from './site-write.js';
import type { Expected, Stage } from './stage.js';

/** What a stage is built over. */
export interface StageSite {
  readonly url: string;
  /** What Galley talks to, connected anew for each run as for each command. */
  connect(): Promise<Site>;
  /** What somebody else works through. */
  readonly behind: Site;
  /** Deletes a post for good. */
  readonly destroy: (id: PostId) => void | Promise<void>;
  /** Writes since the last call. */
  written(): readonly SiteWrite[];
  readonly now?: () => number;
  /** Over a line that breaks, runs are repeated until they come to rest, and only that is looked at. */
  readonly restless?: boolean;
  /** On a slow site a run looks back to its beginning, and the next one notes that it need not: `.galley/looks.json`. */
  readonly slow?: boolean;
}

/** A stage with an empty folder; the folder goes when the test ends. */
export function openStage(site: StageSite, root?: string): Stage {
  const desk = new Desk(root);
  onTestFinished(() => desk.discard());
  const visits: string[] = [];
  const workplace = async (): Promise<Workplace> => ({
    site: notingVisits(await site.connect(), visits),
    folder: await openFolder(desk.root),
    clock: { now: site.now ?? Date.now },
    progress: { step: () => undefined, detail: () => undefined },
  });
  const attempt = async (options: RunOptions): Promise<Report> => {
    const place = await workplace();
    const report = await run(place, options);
    await place.folder.close();
    return report;
  };
  const once = async (options: RunOptions, expected: Expected = {}): Promise<Report> => {
    if (site.restless) return untilRest(() => attempt(options));
    site.written();
    const before = desk.everything();
    const report = await attempt(options);
    hold({ report, there: site.written(), here: desk.changedSince(before), desk }, expected);
    return report;
  };
  return {
    desk,
    hand: new Hand(site.behind, site.destroy),
    url: site.url,
    run: once,
    sync: (expected, options) => once({ direction: 'sync', ...options }, expected),
    push: (expected, options) => once({ direction: 'push', ...options }, expected),
    pull: (expected, options) => once({ direction: 'pull', ...options }, expected),
    quiet: async () => {
      const before = desk.everything();
      await once({ direction: 'sync' }, { there: [] });
      const changed = newerOf(before, desk.everything());
      expect(changed.filter((name) => !(site.slow && name === '.galley/looks.json'))).toEqual([]);
    },
    visits: () => visits.splice(0),
    elsewhere: (other) => Promise.resolve(openStage(site, other)),
    workplace,
  };
}

function notingVisits(site: Site, visits: string[]): Site {
  return new Proxy(site, {
    get(target, name) {
      const call: unknown = Reflect.get(target, name);
      if (typeof call !== 'function') return call;
      return (...given: readonly unknown[]): unknown => {
        if (name === 'visit') visits.push(String(given[0]));
        return call.apply(target, given);
      };
    },
  });
}

/** A run that ends in an error of the line is run again, as a person or a schedule would. */
async function untilRest(attempt: () => Promise<Report>): Promise<Report> {
  let last: unknown;
  for (let tries = 0; tries < 12; tries += 1) {
    try {
      const report = await attempt();
      if (report.writes.there + report.writes.here === 0) return report;
      last = report;
    } catch (error) {
      if (!(error instanceof SiteUnreachable)) throw error;
      last = error;
    }
  }
  throw new Error(`It does not come to rest: ${JSON.stringify(last)}`);
}

interface Came {
  readonly report: Report;
  readonly there: readonly SiteWrite[];
  readonly here: readonly string[];
  readonly desk: Desk;
}

function hold({ report, there, here, desk }: Came, expected: Expected): void {
  const said = [
    ...report.problems.map(({ message }) => message),
    ...report.posts.flatMap(({ problems }) => problems.map(({ message }) => message)),
  ];
  if (expected.there) {
    const told = there.map((write) => sentence(write, desk.names)).sort();
    expect({ there: told, said }).toEqual({ there: [...expected.there].sort(), said });
  }
  if (expected.here) expect({ here, said }).toEqual({ here: [...expected.here].sort(), said });
  if (expected.exit !== undefined)
    expect({ exit: report.exitCode, said }).toEqual({ exit: expected.exit, said });
  expected.told?.(report);
}

import type { FakeSiteOptions } from '../fake-site.js';
import { FakeSite } from '../fake-site.js';
import { openStage } from './open-stage.js';
import { recordedSite } from './recorded-site.js';
import type { RecordedSite } from './recorded-site.js';
import type { Stage } from './stage.js';

/** A stage on WordPress in memory, with its inside open to the test. */
export type FakeStage = Stage & { readonly site: FakeSite; readonly recorded: RecordedSite };

export type FakeStageOptions = FakeSiteOptions & {
  /** The clock of the machine Galley runs on, milliseconds UTC; it stands still when not given. */
  readonly clientNow?: () => number;
};

export function fakeStage({ clientNow, ...options }: FakeStageOptions = {}): FakeStage {
  const site = new FakeSite(options);
  const recorded = recordedSite(site);
  const stage = openStage({
    url: 'https://blog.example',
    connect: () => Promise.resolve(recorded.site),
    behind: site,
    destroy: (id) => site.deleteForGood(id),
    written: () => {
      const writes = recorded.writes();
      recorded.forget();
      return writes;
    },
    now: clientNow ?? ((): number => Date.parse('2026-11-20T12:00:00Z')),
  });
  return { ...stage, site, recorded };
}

import { pathToFileURL } from 'node:url';
import type * as Galley from '../../../src/index.js';
import type { Sweep } from '../../../src/model/site.js';

/** A process of its own: `status` of the built library with a site that answers at once. Prints its milliseconds. */
const [library = '', drafts = '', count = ''] = process.argv.slice(2);
const { openFolder, status } = (await import(pathToFileURL(library).href)) as typeof Galley;

/** What never moves, as an earlier run remembered it. */
async function quietSite(): Promise<Galley.Site> {
  const folder = await openFolder(drafts);
  const memory = (await folder.siteMemory())!;
  const terms = (await folder.knownTerms()).map(({ id, taxonomy, path }) => {
    return { id, taxonomy, name: path, slug: path, parent: null, count: 1, description: '' };
  });
  const known = await folder.readBase(memory.knownPost as Galley.PostId);
  const user = { id: 1 as Galley.UserId, slug: 'admin', name: 'admin' };
  const { url, name, timezone } = memory;
  const capabilities = new Set(['edit_posts', 'edit_pages', 'edit_others_posts', 'unfiltered_html']);
  const site: Partial<Galley.Site> = {
    facts: () =>
      Promise.resolve({ url, name, timezone, user, capabilities, batch: true, ...memory.standing! }),
    sweep: (_type, state): Promise<Sweep> =>
      Promise.resolve({
        changed: [],
        unreadable: [],
        incomplete: false,
        addresses: [known!.theirs],
        state: state!,
      }),
    terms: (taxonomy) => Promise.resolve(terms.filter((term) => term.taxonomy === taxonomy)),
    media: () => Promise.resolve([]),
  };
  return site as Galley.Site;
}

const site = await quietSite();
const began = performance.now();
const folder = await openFolder(drafts);
const quiet = { step: () => undefined, detail: () => undefined } as unknown as Galley.Workplace['progress'];
const report = await status({ site, folder, clock: { now: () => Date.now() }, progress: quiet });
const took = performance.now() - began;
if (report.inStep !== Number(count) || report.posts.length > 0 || report.problems.length > 0)
  throw new Error(`status found something to do: ${JSON.stringify(report).slice(0, 500)}`);
process.stdout.write(String(took));

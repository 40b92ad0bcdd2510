import { expect } from 'vitest';
import type { Decide } from '../support/faulty-proxy/fault.js';
import { Random } from '../support/random.js';
import { Desk } from '../support/stage/desk.js';
import { Hand } from '../support/stage/hand.js';
import type { StagedWordPress } from '../support/stage/wordpress-stage.js';
import { isHand } from '../support/stage/wordpress-stage.js';
import type { Death } from './deaths.js';
import { dying } from './deaths.js';
import { RandomLife } from './random-life.js';
import type { End } from './victim.js';
import { startVictim } from './victim.js';

/** One life of a folder and a site, with a client that is killed or fed with broken answers. */
export class Trial {
  readonly desk = new Desk();
  readonly life: RandomLife;
  readonly hand: Hand;
  kills = 0;
  runs = 0;
  readonly faults = new Map<string, number>();
  readonly #staged: StagedWordPress;
  readonly #client: string;

  constructor(staged: StagedWordPress, client: string, seed: number) {
    this.#staged = staged;
    this.#client = client;
    this.hand = new Hand(staged.behind, () => undefined);
    this.life = new RandomLife(this.desk, this.hand, new Random(seed));
  }

  /** A run over a line that misbehaves; the hand in wp-admin has a line of its own. */
  async run(decide?: Decide, death?: Death): Promise<End> {
    const { proxy, wordpress } = this.#staged;
    const environment = {
      WP_URL: proxy.url,
      WP_USERNAME: wordpress.username,
      WP_APP_PASSWORD: wordpress.applicationPassword,
    };
    const victim = startVictim({ client: this.#client, root: this.desk.root, environment });
    const die = death && dying(death, victim.kill);
    let arrived = 0;
    proxy.forget();
    proxy.misbehave((request) => {
      arrived += 1;
      if (isHand(request)) return undefined;
      const fault = die?.(request) ?? decide?.(request);
      if (fault) this.faults.set(fault.kind, (this.faults.get(fault.kind) ?? 0) + 1);
      return fault;
    });
    const end = await victim.end;
    // The site may still be at work on the last request of the dead.
    while (proxy.requests().length < arrived) await new Promise((resolve) => setTimeout(resolve, 5));
    proxy.misbehave();
    this.runs += 1;
    if (end.kind === 'killed') this.kills += 1;
    return end;
  }

  /** Runs over a good line until nothing is left to do. */
  async settle(): Promise<void> {
    const ends: End[] = [];
    for (let round = 0; round < 5; round += 1) {
      const end = await this.run();
      ends.push(end);
      if (end.kind === 'done' && end.exitCode === 0 && end.writes.there + end.writes.here === 0) return;
    }
    expect(ends).toBe('a run that finds nothing to do');
  }

  /** Everything once, the same on both sides, and no word lost. */
  async judge(): Promise<void> {
    const { life, desk, hand } = this;
    const posts = await hand.posts('post', ['any', 'trash']);
    expect(posts.map(({ slug }) => slug).sort()).toEqual(
      desk.drafts.map((name) => name.replace('.md', '')).sort(),
    );
    expect(posts).toHaveLength(life.posts);
    const categories = (await hand.termNames('category')).filter((name) => name !== 'Uncategorized');
    expect(categories).toEqual([...life.categories].sort());
    expect(await hand.termNames('post_tag')).toEqual([...life.tags].sort());
    const media = Number(await this.#staged.wordpress.php(`echo wp_count_posts('attachment')->inherit;`));
    expect({ media }).toEqual({ media: life.pictures.size });
    const here = desk.drafts.map((name) => desk.text(name)).join('\n');
    const there = posts.map(({ title, content }) => `${title}\n${content}`).join('\n');
    const lost = [...life.words].filter((word) => !here.includes(word) || !there.includes(word));
    expect({ lost }).toEqual({ lost: [] });
    const conflicts = desk.files.filter((name) => name.endsWith('.theirs.md'));
    expect(conflicts).toEqual([]);
  }
}

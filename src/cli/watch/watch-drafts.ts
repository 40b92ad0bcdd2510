import type { Given } from '../command-definition.js';
import { exitCodeUnlessInterrupted, type CommandExitCode } from '../exit-codes.js';
import { faultOf, type Fault } from '../fault.js';
import { doneWords } from '../report/outcome-words.js';
import { backoff } from '../schedule/backoff.js';
import { Newsroom } from '../schedule/news.js';
import type { Session } from '../session.js';
import type { FileChanges, Wake } from './file-changes.js';
import { WatchScreen } from './watch-screen.js';
import { pullStep, pushStep, type WatchStep } from './watch-steps.js';

/** How a folder is watched. */
export interface Watch {
  readonly given: Given;
  readonly changes: FileChanges;
  /** Milliseconds between two looks at the site. */
  readonly poll: number;
  /** Whether edits of posts that are public already go up by themselves. */
  readonly live: boolean;
  /** The drafts folder as a person here would write it. */
  readonly shown: string;
}

/** Milliseconds; a site that was out of reach is tried again sooner than a schedule would: a person waits. */
const longestWait = 120_000;

/**
 * Pushes saves and pulls the site's changes until a signal. A lost network or a password that has expired is said once
 * and waited out. Answers 0 when it was idle, the signal's code in a run.
 */
export async function watchDrafts(session: Session, watch: Watch): Promise<CommandExitCode> {
  const screen = new WatchScreen(session);
  const silent = { ...session, flags: { ...session.flags, quiet: true } };
  const teller = new Teller(screen);
  let wake: Wake = 'time';
  let pollAt = 0;
  screen.say({ event: 'watching', text: `Watching ${watch.shown}. Ctrl-C ends it.` });
  for (;;) {
    const fault = await look(silent, watch, { wake, teller });
    if (session.signal.aborted) return exitCodeUnlessInterrupted(0, session.signal);
    if (wake === 'time' && !fault) pollAt = Date.now() + watch.poll;
    if (fault) pollAt = Date.now() + Math.min(longestWait, backoff(teller.failures) / 6);
    screen.status(
      `watching ${watch.shown}; next look at the site ${new Date(pollAt).toTimeString().slice(0, 5)}`,
    );
    wake = await watch.changes.next(pollAt, session.signal);
    screen.wipe();
    if (wake === 'stop') return 0;
  }
}

async function look(
  session: Session,
  { given, live }: Watch,
  { wake, teller }: { readonly wake: Wake; readonly teller: Teller },
): Promise<Fault | undefined> {
  try {
    // Down first: what changed on both sides is then known before anything goes up.
    if (wake === 'time' || teller.failures > 0) teller.tell(await pullStep(session, given));
    teller.tell(await pushStep(session, given, live));
    teller.reached();
    return undefined;
  } catch (error) {
    const fault = await faultOf(error);
    if (!session.signal.aborted && fault.exitCode !== 4) teller.failed(fault);
    return fault;
  }
}

/** Says each thing once. */
class Teller {
  failures = 0;
  readonly #screen: WatchScreen;
  readonly #newsroom = { push: new Newsroom(), pull: new Newsroom() };
  #waiting: ReadonlySet<string> = new Set();
  #fault = '';

  constructor(screen: WatchScreen) {
    this.#screen = screen;
  }

  tell({ report, waiting }: WatchStep): void {
    for (const post of report.dryRun ? [] : report.posts) {
      if (!quiet.has(post.outcome))
        this.#screen.say({ event: 'done', path: post.path, text: `${post.path} ${doneWords(post)}` });
    }
    const newsroom = report.command === 'pull' ? this.#newsroom.pull : this.#newsroom.push;
    for (const text of newsroom.report({ kind: 'done', report }).trouble)
      this.#screen.say({ event: 'trouble', text });
    if (report.command === 'push') this.#tellWaiting(waiting);
  }

  #tellWaiting(waiting: readonly string[]): void {
    for (const path of waiting.filter((name) => !this.#waiting.has(name))) {
      const text = `${path} is public already: it waits for galley push (or for galley watch --live)`;
      this.#screen.say({ event: 'waiting', path, text });
    }
    this.#waiting = new Set(waiting);
  }

  failed({ code, message, hint }: Fault): void {
    this.failures += 1;
    if (this.#fault === message) return;
    this.#fault = message;
    const event = code === 'sign-in-refused' ? 'sign-in-refused' : 'offline';
    this.#screen.say({ event, text: `${message} ${hint} Watching goes on; nothing is lost.` });
  }

  reached(): void {
    if (this.failures > 0) this.#screen.say({ event: 'back', text: 'The site answers again.' });
    this.failures = 0;
    this.#fault = '';
  }
}

const quiet: ReadonlySet<string> = new Set(['remembered', 'forgotten', 'conflict', 'held', 'failed']);

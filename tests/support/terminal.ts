import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/model/report.js';
import { capturedRun, type CapturedRun } from '../unit/cli/captured-run.js';
import { Desk } from './stage/desk.js';
import type { TestWordPress } from './wordpress.js';

/** A person at the command line, in a home folder of their own with `drafts` in it. */
export class Terminal {
  /** The home folder; a draft is `drafts/<name>`. */
  readonly home = new Desk();

  /** Keeps the sign-in of this site in `.env`, as `galley init` would. */
  signIn({ url, username, applicationPassword }: TestWordPress): void {
    mkdirSync(join(this.home.root, 'drafts'), { recursive: true });
    const lines = [`WP_URL=${url}`, `WP_USERNAME=${username}`, `WP_APP_PASSWORD="${applicationPassword}"`];
    this.home.write('.env', `${lines.join('\n')}\n`);
    chmodSync(join(this.home.root, '.env'), 0o600);
  }

  galley(words: readonly string[], input?: string): Promise<CapturedRun> {
    return capturedRun(words, { cwd: this.home.root, ...(input !== undefined && { input }) });
  }

  /** The same with a terminal for input and output: what is asked, and the keys that are pressed. */
  answering(words: readonly string[], question: string, keys: string): Promise<CapturedRun> {
    return capturedRun(words, { cwd: this.home.root, columns: 80, answers: [[question, keys]] });
  }

  /** What a command reports with `--json`. */
  async report(words: readonly string[]): Promise<Report> {
    return JSON.parse((await this.galley([...words, '--json'])).out) as Report;
  }
}

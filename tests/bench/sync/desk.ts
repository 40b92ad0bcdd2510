import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BenchSite } from './bench-site.js';
import type { Cost } from './run-program.js';
import { runNode } from './run-program.js';
import { sampleDraft } from './sample-draft.js';

/** One request of a run as `--verbose` tells it. */
export interface SeenRequest {
  readonly method: string;
  readonly url: string;
}

/** What a run of galley cost, and what it asked the site. */
export interface RunCost extends Cost {
  readonly requests: readonly SeenRequest[];
}

/** A folder of drafts with its `.env`, in which galley runs as a writer runs it. */
export interface Desk {
  readonly drafts: string;
  readonly write: (name: string, text: string) => void;
  /** Replaces a text that stands in a draft; throws where it does not. */
  readonly edit: (name: string, from: string, to: string) => void;
  readonly galley: (...words: string[]) => Promise<RunCost>;
  readonly remove: () => void;
}

/** An empty desk for this site. */
export function layDesk({ site, main }: BenchSite): Desk {
  const cwd = mkdtempSync(path.join(tmpdir(), 'galley-bench-'));
  const drafts = path.join(cwd, 'drafts');
  mkdirSync(drafts);
  const write = (name: string, text: string): void => writeFileSync(path.join(drafts, name), text);
  const { url, username, applicationPassword } = site;
  const lines = [`WP_URL=${url}`, `WP_USERNAME=${username}`, `WP_APP_PASSWORD=${applicationPassword}`, ''];
  writeFileSync(path.join(cwd, '.env'), lines.join('\n'), { mode: 0o600 });
  return {
    drafts,
    write,
    edit: (name, from, to) => {
      const text = readFileSync(path.join(drafts, name), 'utf8');
      if (!text.includes(from)) throw new Error(`${name} does not say ${from}`);
      write(name, text.replace(from, to));
    },
    galley: async (...words) => {
      const cost = await runNode([main, ...words, '--verbose'], { cwd });
      return { ...cost, requests: requestsIn(cost.errors) };
    },
    remove: () => rmSync(cwd, { recursive: true, force: true }),
  };
}

/** A desk with so many new drafts of 5 KB. */
export function deskWithDrafts(bench: BenchSite, count: number): Desk {
  const desk = layDesk(bench);
  for (let number = 0; number < count; number++) desk.write(`draft-${number}.md`, sampleDraft(number));
  return desk;
}

function requestsIn(errors: string): readonly SeenRequest[] {
  const found = errors.matchAll(/^(GET|POST|DELETE) (\S+) \S+ \d+ ms$/gm);
  return Array.from(found, ([, method = '', url = '']) => ({ method, url }));
}

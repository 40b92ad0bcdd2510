import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { Problem } from '../../../src/model/problem.js';
import { newerOf } from './newer-of.js';

/** What `.galley/.gitignore` names: it only saves work, or belongs to one machine. */
const ownToTheMachine =
  /^\.galley\/(?:[\w-]+\/)?(?:index|lock|journal|\.gitignore|conflicts\/|trash\/|history\/)|\.tmp$/;

/** A folder of drafts on a real disk, and the writer who edits it. */
export class Desk {
  readonly root: string;

  constructor(root = mkdtempSync(join(tmpdir(), 'galley-desk-'))) {
    this.root = root;
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.root, name)), { recursive: true });
    writeFileSync(join(this.root, name), content);
  }

  /** A draft with these lines of front matter. */
  draft(name: string, frontMatter: string, body = 'Text.'): void {
    this.write(name, `---\n${frontMatter}\n---\n\n${body}\n`);
  }

  text(name: string): string {
    return readFileSync(join(this.root, name), 'utf8');
  }

  /** Replaces words that are there: a test that edits nothing is wrong. */
  edit(name: string, from: string | RegExp, to: string): void {
    const before = this.text(name);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${name} has no ${String(from)}:\n${before}`);
    this.write(name, after);
  }

  move(from: string, to: string): void {
    mkdirSync(dirname(join(this.root, to)), { recursive: true });
    renameSync(join(this.root, from), join(this.root, to));
  }

  remove(name: string): void {
    rmSync(join(this.root, name), { recursive: true });
  }

  /** The files that a writer sees, by path. */
  get files(): readonly string[] {
    return Object.keys(this.everything()).filter((name) => !name.startsWith('.galley/'));
  }

  /** Drafts, the one laid beside a conflict not counted. */
  get drafts(): readonly string[] {
    return this.files.filter((name) => name.endsWith('.md') && !name.endsWith('.theirs.md'));
  }

  /** Every byte that a run with nothing to do must leave alone, by path. */
  everything(): Readonly<Record<string, string>> {
    const names = readdirSync(this.root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(this.root, join(parentPath, name)))
      .filter((name) => !ownToTheMachine.test(name) && !name.startsWith('.git/'));
    return Object.fromEntries(
      names.sort().map((name) => [name, readFileSync(join(this.root, name), 'latin1')]),
    );
  }

  /** The visible files that differ from an earlier look. */
  changedSince(before: Readonly<Record<string, string>>): readonly string[] {
    return newerOf(before, this.everything()).filter((name) => !name.startsWith('.galley/'));
  }

  /** The number that a file carries in its front matter. */
  id(name: string): number {
    return Number(/^id: (\d+)$/m.exec(this.text(name))?.[1]);
  }

  /** Files by the id that they carry. */
  get names(): ReadonlyMap<number, string> {
    return new Map(this.drafts.map((name) => [this.id(name), name.replace(/\.md$/, '')]));
  }

  /** The texts that lie in the trash of the folder. */
  trash(): readonly string[] {
    const trash = join(this.root, '.galley', 'trash');
    const entries = readdirSync(trash, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'));
  }

  discard(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Problems as a writer reads them, without hints. */
export function told(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ message }) => message);
}

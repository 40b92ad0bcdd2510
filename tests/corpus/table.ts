import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { corpusIsHere } from './documents.js';
import type { Page } from './ledger.js';

declare module 'vitest' {
  interface ProvidedContext {
    pages: string;
  }
}

/** Gives every suite a place for its page, and prints all pages as one table when the last suite has ended. */
export function setup(project: TestProject): () => void {
  const pages = mkdtempSync(path.join(tmpdir(), 'galley-corpus-'));
  project.provide('pages', pages);
  if (!corpusIsHere)
    process.stdout.write('no ../shared/corpus beside this repository: its suites are skipped\n');
  return () => {
    process.stdout.write(
      readdirSync(pages)
        .sort()
        .map((file) => print(path.join(pages, file)))
        .join(''),
    );
    rmSync(pages, { recursive: true });
  };
}

function print(file: string): string {
  const { law, rows } = JSON.parse(readFileSync(file, 'utf8')) as Page;
  const lines = rows.map(([label, figure]) => `  ${label.padEnd(58)} ${figure}`);
  return [law, ...lines, ''].join('\n');
}

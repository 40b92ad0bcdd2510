import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inject } from 'vitest';
import { firstDifference } from './first-difference.js';

/** One document for which a law does not hold. */
export interface Breach {
  readonly name: string;
  readonly difference: string;
}

/** What one suite found, as its rows of the closing table. */
export interface Page {
  readonly law: string;
  readonly rows: readonly (readonly [label: string, figure: string])[];
}

/** Counts how often a law held, keeps where it did not, and gives its page to the closing table. */
export class Ledger {
  readonly breaches: Breach[] = [];
  private readonly rows: [string, string][] = [];
  private checked = 0;
  private readonly law: string;

  constructor(law: string) {
    this.law = law;
  }

  /** Notes one comparison; a breach keeps the place of the first difference. */
  same(name: string, found: string, wanted: string): void {
    this.checked += 1;
    if (found !== wanted) this.breaches.push({ name, difference: firstDifference(found, wanted) });
  }

  /** Notes one document that breaks the law, or keeps it when there is nothing to say. */
  note(name: string, breach: string | undefined): void {
    this.checked += 1;
    if (breach !== undefined) this.breaches.push({ name, difference: breach });
  }

  /** Runs one check; what it throws is a breach too. */
  attempt(name: string, check: () => void): void {
    try {
      check();
    } catch (error) {
      this.note(name, `threw ${error instanceof Error ? String(error.stack).slice(0, 400) : String(error)}`);
    }
  }

  /** Adds a figure that is no comparison. */
  figure(label: string, value: string | number): void {
    this.rows.push([label, String(value)]);
  }

  /** The share that held so far, as `kept/checked`. */
  count(label: string): void {
    this.figure(label, `${String(this.checked - this.breaches.length)}/${String(this.checked)}`);
  }

  /** Hands the page in; breaches go to GALLEY_CORPUS_REPORT, where that names a folder. */
  close(): void {
    const page: Page = { law: this.law, rows: this.rows };
    writeFileSync(path.join(inject('pages'), `${fileName(this.law)}.json`), JSON.stringify(page));
    const report = process.env['GALLEY_CORPUS_REPORT'];
    if (report === undefined) return;
    mkdirSync(report, { recursive: true });
    writeFileSync(path.join(report, `${fileName(this.law)}.json`), JSON.stringify(this.breaches, null, 1));
  }
}

function fileName(law: string): string {
  return law.replaceAll(/\W+/g, '-');
}

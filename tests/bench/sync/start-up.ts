import type { BenchSite } from './bench-site.js';
import { median, printFigure } from './figure.js';
import { runNode } from './run-program.js';

/** `galley --version` beside the start of node. */
export async function startUp({ main }: BenchSite): Promise<void> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let pass = 0; pass < 11; pass++) {
    ours.push((await runNode([main, '--version'])).milliseconds);
    bare.push((await runNode(['-e', '0'])).milliseconds);
  }
  const milliseconds = median(bare);
  printFigure({
    what: 'galley --version',
    ours: median(ours),
    bare: { milliseconds, what: 'node -e 0' },
    allowed: { milliseconds: 2.5 * milliseconds, rule: '2.5 times' },
  });
}

import type { Progress } from '../../index.js';
import { cut } from './fit.js';
import { printable } from './printable.js';
import type { Screen } from './screen.js';

/** Milliseconds between two paintings of the live line, and between two plain lines of one phase. */
const liveEvery = 80;
const plainEvery = 5000;

/** A progress that a person watches, and the end of it: the live line is wiped away before anything else is printed. */
export interface LiveProgress extends Progress {
  end(): void;
}

/** One line that changes in place on a terminal; a line a phase, and one every five seconds, elsewhere. */
export function liveProgress(
  screen: Screen,
  { verbose, quiet, now = Date.now }: { verbose: boolean; quiet: boolean; now?: () => number },
): LiveProgress {
  let phase = '';
  let last = 0;
  let painted = false;
  const wipe = (): void => {
    if (painted) screen.write('\r\x1b[2K');
    painted = false;
  };
  return {
    step(name, done, total) {
      const every = screen.interactive ? liveEvery : plainEvery;
      if (quiet || (name === phase && now() - last < every)) return;
      phase = name;
      last = now();
      const text = stepText(name, done, total);
      if (!screen.interactive) return screen.line(text);
      screen.write(`\r\x1b[2K${screen.paint.faint(cut(text, screen.columns - 1))}`);
      painted = true;
    },
    detail(text) {
      if (!verbose) return;
      wipe();
      screen.line(screen.paint.faint(printable(text)));
    },
    end: wipe,
  };
}

function stepText(name: string, done: number, total: number): string {
  const count = total > 0 ? ` ${done}/${total}` : '';
  return `${printable(name)}${count} …`;
}

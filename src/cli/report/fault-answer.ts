import type { Answer } from '../answer.js';
import type { Fault } from '../fault.js';
import { printable } from '../output/printable.js';
import type { Screen } from '../output/screen.js';
import { wrap } from '../output/wrap.js';

/** Why a command could not do its work: two sentences for a person, `{error, exitCode}` for a program. */
export function faultAnswer({ code, message, hint, exitCode }: Fault, { paint, columns }: Screen): Answer {
  return {
    json: { error: { code, message, hint }, exitCode },
    lines: [],
    trouble: [
      ...wrap(`${paint.bad('galley:')} ${printable(message)}`, { columns, indent: '  ' }),
      ...wrap(printable(hint), { columns, start: '  ', indent: '  ' }),
    ],
  };
}

import type { Check } from '../../index.js';
import type { Answer } from '../answer.js';
import { printable } from '../output/printable.js';
import { tableLines } from '../output/table.js';
import { wrap } from '../output/wrap.js';
import type { Session } from '../session.js';

const columns = [{ title: 'Check' }, { title: 'State' }, { title: 'Code' }, { title: 'Found', least: 24 }];

/** What `doctor` says: a table of the checks, and below it, whole, what is wrong and what to do. */
export function doctorAnswer(checks: readonly Check[], { out, err }: Session, exitCode: number): Answer {
  const { good, bad, careful } = out.paint;
  const paints = { ok: good, warning: careful, failed: bad };
  const rows = checks.map(({ check, state, code, message }) => [
    { text: check },
    { text: state, paint: paints[state] },
    { text: code },
    { text: printable(message) },
  ]);
  const wrong = checks.filter(({ state }) => state !== 'ok');
  return {
    json: { checks, exitCode },
    lines: [
      ...tableLines({ columns, rows }, out),
      ...(wrong.length === 0 ? ['', 'Everything works.'] : ['']),
    ],
    trouble: wrong.flatMap(({ check, message, hint }) => [
      ...wrap(`${err.paint.strong(check)}: ${printable(message)}`, { columns: err.columns, indent: '  ' }),
      ...(hint ?? '').split('\n').flatMap((line) => hintLines(printable(line), err.columns)),
    ]),
  };
}

/** A line to copy into a configuration stands further in, and is never broken. */
function hintLines(line: string, columns: number): string[] {
  return line.startsWith('  ') ? [`  ${line}`] : wrap(line, { columns, start: '  ', indent: '  ' });
}

import type { ListedSeries } from '../../index.js';
import { answer } from '../answer.js';
import { printable } from '../output/printable.js';
import { tableLines } from '../output/table.js';
import { settingsOptions } from '../runs/settings-options.js';
import type { Session } from '../session.js';
import { openConfiguredFolder } from '../workplace/open-configured-folder.js';

const columns = [
  { title: 'Part' },
  { title: 'Status' },
  { title: 'Draft', least: 16, keep: 'end' as const },
  { title: 'Waits for', least: 12 },
];

/** Prints every series of the folder as a table of its parts; needs no site. */
export async function listSeries(session: Session): Promise<0> {
  const { folder, settings } = await openConfiguredFolder(session, { make: false });
  const library = await import('../../index.js');
  const series = await library.listSeries(folder, settingsOptions(settings));
  const none = ['There is no series: a draft that says series and part begins one.'];
  answer(session, {
    json: { series },
    lines: series.length === 0 ? none : series.flatMap((each) => seriesLines(each, session)),
  });
  return 0;
}

function seriesLines({ name, parts, page }: ListedSeries, { out }: Session): string[] {
  const rows = parts.map(({ part, status, path, waiting }) =>
    [String(part), status, path, waiting.join(', ')].map((text) => ({ text: printable(text) })),
  );
  const listed = page === undefined ? '' : `  listed in ${printable(page)}`;
  return [out.paint.strong(printable(name)) + listed, ...tableLines({ columns, rows }, out), ''];
}

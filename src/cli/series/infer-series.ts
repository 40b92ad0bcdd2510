import type { InferredSeries } from '../../index.js';
import { answer } from '../answer.js';
import { printable } from '../output/printable.js';
import { tableLines } from '../output/table.js';
import { settingsOptions } from '../runs/settings-options.js';
import type { Session } from '../session.js';
import { openConfiguredFolder } from '../workplace/open-configured-folder.js';
import { withLock } from '../workplace/with-lock.js';

const columns = [{ title: 'Part' }, { title: 'Draft', least: 16, keep: 'end' as const }, { title: 'Says' }];

/** Prints the series that titles and links point to; with `write`, the drafts get them. */
export async function inferSeries(session: Session, write: boolean): Promise<0> {
  const { folder, root, settings } = await openConfiguredFolder(session, { make: false });
  const { infer } = await import('../../index.js');
  const options = { ...settingsOptions(settings), write };
  const found = write ? await withLock(root, () => infer(folder, options)) : await infer(folder, options);
  const next = write
    ? 'Written. Next: galley sync makes the navigation.'
    : 'Nothing was written: --write does it.';
  answer(session, {
    json: { series: found, written: write },
    lines:
      found.length === 0
        ? ['No title and no link points to a series.']
        : [...found.flatMap((series) => seriesLines(series, session)), next],
  });
  return 0;
}

function seriesLines({ series, parts }: InferredSeries, { out }: Session): string[] {
  const rows = parts.map(({ part, path, from }) =>
    [String(part), path, from === 'title' ? 'its title' : 'its links'].map((text) => ({
      text: printable(text),
    })),
  );
  return [out.paint.strong(printable(series)), ...tableLines({ columns, rows }, out), ''];
}

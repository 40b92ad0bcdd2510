import { answer } from '../answer.js';
import { printable } from '../output/printable.js';
import { tableLines } from '../output/table.js';
import { counted } from '../report/counted.js';
import { settingsOptions } from '../runs/settings-options.js';
import type { Session } from '../session.js';
import { withWorkplace } from '../workplace/with-workplace.js';

const columns = [
  { title: 'Item' },
  { title: 'Title', least: 12 },
  { title: 'Address', least: 16, keep: 'end' as const },
];

/** Prints the media items that this folder put on the site and that nothing shows any more. Deletes nothing. */
export async function listUnused(session: Session): Promise<0> {
  const items = await withWorkplace(session, { make: false }, async (workplace, { settings }) => {
    const { unusedMedia } = await import('../../index.js');
    return unusedMedia(workplace, settingsOptions(settings));
  });
  const unused = items.map(({ id, title, url, mimeType }) => ({ id, title, url, mimeType }));
  const rows = unused.map(({ id, title, url }) =>
    [String(id), title, url].map((text) => ({ text: printable(text) })),
  );
  const sum = `${counted(unused.length, 'item')} that nothing shows. Delete what you do not need in the media library.`;
  answer(session, {
    json: { unused },
    lines:
      unused.length === 0
        ? ['Every picture and file that this folder knows is in use.']
        : [...tableLines({ columns, rows }, session.out), '', sum],
  });
  return 0;
}

import type { HistoryEntry } from '../../index.js';
import { printable } from '../output/printable.js';
import type { Screen } from '../output/screen.js';
import { tableLines } from '../output/table.js';

/** The runs that replaced something of one post: a row each, the newest first. */
export function historyLines(entries: readonly HistoryEntry[], screen: Screen): string[] {
  if (entries.length === 0) return ['No run has replaced anything of it yet.'];
  const columns = [
    { title: 'Run' },
    { title: 'When' },
    { title: 'What it wrote' },
    { title: 'Title before', least: 10 },
  ];
  const rows = entries.map((entry) => [
    { text: String(entry.run) },
    { text: new Date(entry.at).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'short' }) },
    { text: what(entry) },
    { text: printable(entry.base.theirs.title) },
  ]);
  return tableLines({ columns, rows }, screen);
}

function what({ post, undone }: HistoryEntry): string {
  return `${post ? 'the post' : 'the file'}${undone ? ', taken back' : ''}`;
}

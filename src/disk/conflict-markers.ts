/**
 * The line (from 1) where git left the first of its conflict markers in a text, or undefined. A lone `=======` is a
 * heading of Markdown: only the opening, the parting and the closing marker together count.
 */
export function conflictMarkerLine(text: string): number | undefined {
  if (!text.includes('<<<<<<<')) return undefined;
  let opened: number | undefined;
  let parted = false;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^<{7}(?: |$)/.test(line)) opened ??= index + 1;
    else if (opened !== undefined && line === '=======') parted = true;
    else if (parted && /^>{7}(?: |$)/.test(line)) return opened;
  }
  return undefined;
}

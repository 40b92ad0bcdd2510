const paragraph =
  'A galley *proof* is what a writer corrects before the press runs: **long** strips of type, wide margins, ' +
  'and a [pencil](https://example.com/pencil) behind the ear. Nothing in it is final, and everything counts.\n\n';
const others = '## On the margins\n\n- one line for the printer\n- one line for the reader\n\n> Stet.\n\n';

/** A post body of about so many bytes of Markdown, its number in it. */
export function bodyOf(number: number, bytes: number): string {
  const piece = paragraph.repeat(3) + others;
  return `Number ${number}.\n\n${piece.repeat(Math.ceil(bytes / piece.length)).slice(0, bytes)}`
    .replace(/[^\n]*$/, '')
    .trimEnd();
}

/** A published draft that nobody links to, of 5 KB. */
export function sampleDraft(number: number): string {
  const day = String(1 + (number % 28)).padStart(2, '0');
  const date = `2024-03-${day}T10:00:00`;
  const head = `title: Draft ${number}\nslug: draft-${number}\nstatus: publish\ndate: ${date}\ncategories: [Uncategorized]`;
  return `---\n${head}\n---\n\n${bodyOf(number, 5000)}\n`;
}

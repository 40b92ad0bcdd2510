const lineStart =
  /^(?:(#{1,6}(?=\s|$))|([-+](?=\s|$))|(>)|(={1,}(?=\s*$))|(-{2,}(?=\s*$))|(-(?=[\s-]*$))|(~{3,})|(\d{1,9})([.)](?=\s|$))|([|:]?[ |:]*-[\s:|-]*$)|([_](?=[\s_]*$)))/gm;

/** The Markdown of one block with a backslash before whatever would make a line another kind of block. */
export function escapeLineStarts(markdown: string): string {
  return markdown.replace(lineStart, (match, ...groups: (string | undefined)[]) => {
    const [number, mark] = [groups[7], groups[8]];
    return number !== undefined ? `${number}\\${mark}` : `\\${match}`;
  });
}

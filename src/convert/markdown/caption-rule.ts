import type { StateCore } from 'markdown-it';

/** The markdown-it core rule that takes a paragraph `: caption` right after a table into the table. */
export function captionRule({ tokens }: StateCore): void {
  for (let at = 0; at + 3 < tokens.length; at++) {
    if (tokens[at]!.type !== 'table_close' || tokens[at + 1]!.type !== 'paragraph_open') continue;
    const [close, opening, inline, closing] = tokens.slice(at, at + 4);
    if (!inline!.content.startsWith(': ') || opening!.level !== close!.level) continue;
    inline!.content = inline!.content.slice(2);
    opening!.type = 'table_caption_open';
    closing!.type = 'table_caption_close';
    tokens.splice(at, 4, opening!, inline!, closing!, close!);
    extend(tokens, at - 1, inline!.map?.[1] ?? 0);
  }
}

/** The table now ends where its caption does. */
function extend(tokens: StateCore['tokens'], from: number, end: number): void {
  let at = from;
  while (tokens[at]!.type !== 'table_open') at--;
  tokens[at]!.map = [tokens[at]!.map?.[0] ?? 0, end];
}

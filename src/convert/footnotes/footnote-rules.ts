import type { StateInline } from 'markdown-it';
import type { BlockRuleArguments, StateBlock } from '../markdown/token.js';
import type { Footnotes } from './footnotes.js';

const definition = /^\[\^([^\]\s]+)\]:[ \t]*(.*)$/;
const mark = /\[\^([^\]\s]+)\]/y;

/** The footnotes that a parse is to read; without them `[^1]` is text. */
export function footnotesOf(env: object): Footnotes | undefined {
  return (env as { footnotes?: Footnotes }).footnotes;
}

/**
 * The markdown-it block rule for definitions (`[^1]: note`, further lines indented), one run of tokens for
 * all that stand in a row. When no footnotes are read it only keeps them from being link definitions.
 */
export function footnoteDefinitionRule(...[state, startLine, endLine, silent]: BlockRuleArguments): boolean {
  const first = lineText(state, startLine);
  if (state.level > 0 || state.sCount[startLine] !== 0 || !first.startsWith('[^') || !definition.test(first))
    return false;
  const footnotes = footnotesOf(state.env);
  if (!footnotes || silent) return footnotes !== undefined;
  const notes = readNotes(state, startLine, endLine);
  const map: [number, number] = [startLine, notes.end];
  footnotes.home = startLine;
  state.push('footnotes_open', '', 1).map = map;
  for (const { label, text } of notes.found) {
    const [content, id] = splitId(text);
    footnotes.define(label, id);
    Object.assign(state.push('inline', '', 0), { content, map, children: [], meta: { label } });
  }
  state.push('footnotes_close', '', -1);
  state.line = notes.end;
  return true;
}

/** The markdown-it inline rule for the mark of a footnote that is defined. */
export function footnoteMarkRule(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 0x5b || state.src.charCodeAt(state.pos + 1) !== 0x5e) return false;
  const footnotes = footnotesOf(state.env);
  mark.lastIndex = state.pos;
  const match = footnotes ? mark.exec(state.src) : null;
  const label = match?.[1] ?? '';
  if (!match || !footnotes?.has(label) || state.pos + match[0].length > state.posMax) return false;
  if (!silent) {
    footnotes.cite(label);
    state.push('footnote_mark', '', 0).meta = { label, footnotes };
  }
  state.pos += match[0].length;
  return true;
}

function readNotes(state: StateBlock, startLine: number, endLine: number) {
  const found: { label: string; text: string }[] = [];
  let end = startLine;
  for (let line = startLine; line < endLine; line++) {
    const text = lineText(state, line);
    if (text.trim() === '') continue;
    const match = definition.exec(text);
    const last = found.at(-1);
    if (match) found.push({ label: match[1]!, text: match[2]! });
    else if (last && (/^\s/.test(text) || end === line))
      last.text += `${end === line ? '\n' : '\\\n\\\n'}${text.trim()}`;
    else break;
    end = line + 1;
  }
  return { found, end };
}

function splitId(text: string): [content: string, id: string | undefined] {
  const match = /^([^]*?)\s*\{#([\w:.-]+)\}\s*$/.exec(text);
  return match ? [match[1]!, match[2]] : [text.trim(), undefined];
}

function lineText(state: StateBlock, line: number): string {
  return state.src.slice(state.bMarks[line], state.eMarks[line]);
}

import { rawFlow } from '../inline/raw-tags.js';
import type { BlockRuleArguments, StateBlock } from './token.js';

const opening = /^<details( open)?>[ \t]*\n?[ \t]*<summary>([^\n]*)<\/summary>[ \t]*$/;

/**
 * What the rule remembers during one parse: which line closes which, and which closing lines belong to
 * details that are open.
 */
interface Memory {
  readonly closeOf: ReadonlyMap<number, number>;
  readonly awaited: Set<number>;
}

const memories = new WeakMap<object, Memory>();

/**
 * The markdown-it block rule for `<details>` with its `<summary>`, an empty line, Markdown, an empty line
 * and `</details>`: the edges of a details block. Anything less regular stays raw HTML.
 */
export function detailsRule(...[state, startLine, , silent]: BlockRuleArguments): boolean {
  const start = state.bMarks[startLine] ?? 0;
  if (state.level > 0 || state.src[start] !== '<' || state.sCount[startLine] !== 0) return false;
  const edge = closingEdge(state, startLine) ?? openingEdge(state, startLine);
  if (!edge) return false;
  if (silent) return true;
  if (edge.awaits !== undefined) memoryOf(state).awaited.add(edge.awaits);
  const token = state.push(edge.type, '', 0);
  token.content = edge.content;
  token.map = [startLine, edge.end];
  state.line = edge.end;
  return true;
}

interface Edge {
  readonly type: 'wp_open' | 'wp_close';
  readonly content: string;
  readonly end: number;
  readonly awaits?: number;
}

function closingEdge(state: StateBlock, line: number): Edge | undefined {
  if (!memoryOf(state).awaited.has(line)) return undefined;
  return { type: 'wp_close', content: '</details>\n<!-- /wp:details -->', end: line + 1 };
}

function openingEdge(state: StateBlock, line: number): Edge | undefined {
  if (!isOpening(state, line)) return undefined;
  const awaits = memoryOf(state).closeOf.get(line);
  const end = state.isEmpty(line + 1) ? line + 1 : line + 2;
  if (awaits === undefined || end >= awaits || !state.isEmpty(end)) return undefined;
  const match = opening.exec(state.src.slice(state.bMarks[line], state.eMarks[end - 1]));
  if (!match || rawFlow(match[2]!) !== match[2]) return undefined;
  const attributes = match[1] ? ' {"showContent":true}' : '';
  const tags = `<details class="wp-block-details"${match[1] ?? ''}><summary>${match[2]}</summary>`;
  return { type: 'wp_open', content: `<!-- wp:details${attributes} -->\n${tags}`, end, awaits };
}

function memoryOf(state: StateBlock): Memory {
  const known = memories.get(state.env);
  if (known) return known;
  const memory = { closeOf: closingLines(state), awaited: new Set<number>() };
  memories.set(state.env, memory);
  return memory;
}

function closingLines(state: StateBlock): ReadonlyMap<number, number> {
  const closeOf = new Map<number, number>();
  const open: number[] = [];
  for (let line = 0; line < state.lineMax; line++) {
    if (isOpening(state, line)) open.push(line);
    else if (state.src.startsWith('</details>', state.bMarks[line])) {
      const opener = open.pop();
      if (opener !== undefined && isClosing(state, line)) closeOf.set(opener, line);
    }
  }
  return closeOf;
}

function isOpening(state: StateBlock, line: number): boolean {
  return state.src.startsWith('<details', state.bMarks[line]);
}

function isClosing(state: StateBlock, line: number): boolean {
  return (
    state.isEmpty(line - 1) &&
    state.src.slice(state.bMarks[line], state.eMarks[line]).trimEnd() === '</details>'
  );
}

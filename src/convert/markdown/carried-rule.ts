import { carriedRegions, type CarriedRegion } from './carried-regions.js';
import { isContainer } from './container-names.js';
import type { BlockRuleArguments, StateBlock, Token } from './token.js';

/** What the rule remembers during one parse. */
interface Memory {
  readonly regions: ReadonlyMap<number, CarriedRegion>;
  /** The closing lines of the containers that are open, by the line at which they begin. */
  readonly closings: Map<number, { readonly content: string; readonly end: number }>;
}

const memories = new WeakMap<object, Memory>();

/**
 * The markdown-it block rule for block markup at the start of a line, outside quotes, lists and code. A
 * container whose inside is Markdown gives `wp_open` and `wp_close`, anything else `wp_carried`, each with
 * its markup as content.
 */
export function carriedRule(...[state, startLine, , silent]: BlockRuleArguments): boolean {
  if (state.level > 0 || state.sCount[startLine] !== 0) return false;
  const start = lineStart(state, startLine);
  const memory = memoryOf(state);
  const closing = memory.closings.get(startLine);
  if (!closing && !state.src.startsWith('<!-- wp:', start)) return false;
  const region = memory.regions.get(start);
  if (!closing && !region) return false;
  if (silent) return true;
  if (closing) push(state, 'wp_close', { content: closing.content, from: startLine, to: closing.end });
  else if (region) openOrCarry(state, startLine, region);
  return true;
}

function openOrCarry(state: StateBlock, line: number, region: CarriedRegion): void {
  const inside = isContainer(region.name) ? markdownInside(state, line, region) : undefined;
  if (!inside) {
    const last = lineAt(state, region.end, line);
    const content = state.src.slice(region.start, state.eMarks[last]);
    push(state, 'wp_carried', { content, from: line, to: last + 1 });
    return;
  }
  const { bodyLine, tailLine, closeLine } = inside;
  const tail = state.src.slice(lineStart(state, tailLine), region.end);
  const content =
    state.src.slice(region.start, state.eMarks[bodyLine - 1]) + (bodyLine === line + 1 ? '\n' : '');
  memoryOf(state).closings.set(tailLine, {
    content: (tailLine === closeLine ? '\n' : '') + tail,
    end: closeLine + 1,
  });
  push(state, 'wp_open', { content, from: line, to: bodyLine });
}

/**
 * Where the Markdown of a container stands: between the blank line after its first tags and the one before
 * its last.
 */
function markdownInside(state: StateBlock, line: number, region: CarriedRegion) {
  const openLine = lineAt(state, region.openEnd, line);
  const closeLine = lineAt(state, region.closeStart + 1, openLine);
  if (lineStart(state, closeLine) !== region.closeStart || !endsAt(state, openLine, region.openEnd))
    return undefined;
  if (!endsAt(state, closeLine, region.end)) return undefined;
  let bodyLine = openLine + 1;
  while (bodyLine < closeLine && isTag(state, bodyLine)) bodyLine++;
  let tailLine = closeLine;
  while (tailLine > bodyLine && isTag(state, tailLine - 1)) tailLine--;
  const apart = tailLine > bodyLine + 1 && state.isEmpty(bodyLine) && state.isEmpty(tailLine - 1);
  return apart ? { bodyLine, tailLine, closeLine } : undefined;
}

function isTag(state: StateBlock, line: number): boolean {
  const start = lineStart(state, line);
  return state.src[start] === '<' && !state.src.startsWith('<!--', start);
}

function push(state: StateBlock, type: string, what: { content: string; from: number; to: number }): Token {
  const token = state.push(type, '', 0);
  token.content = what.content;
  token.map = [what.from, what.to];
  state.line = what.to;
  return token;
}

function memoryOf(state: StateBlock): Memory {
  const known = memories.get(state.env);
  if (known) return known;
  const memory = { regions: carriedRegions(state.src), closings: new Map() };
  memories.set(state.env, memory);
  return memory;
}

function lineStart(state: StateBlock, line: number): number {
  return (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
}

function endsAt(state: StateBlock, line: number, offset: number): boolean {
  return state.src.slice(offset, state.eMarks[line]).trim() === '';
}

/** The line that holds the character before an offset, at or after `from`, by bisection. */
function lineAt(state: StateBlock, offset: number, from: number): number {
  let low = from;
  let high = state.lineMax - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((state.bMarks[middle] ?? 0) <= offset - 1) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Phrasing HTML as text, elements whose tags match, and the rest as it stands. */
export type HtmlNode = TextNode | ElementNode;

/** Text, still escaped, or (`raw`) a tag without its partner or a comment. */
export interface TextNode {
  readonly raw: boolean;
  readonly html: string;
}

/** An element with the source of both tags; `close` is '' for a void element. */
export interface ElementNode {
  readonly name: string;
  /** The source between the name and the `>`. */
  readonly attributes: string;
  readonly open: string;
  readonly children: readonly HtmlNode[];
  readonly close: string;
}

/** Deeper nesting stays as tags. */
const DEEPEST = 30;
const tag = /<!--[^<]*?-->|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;
const voids = new Set(['br', 'img', 'wbr', 'hr', 'input']);

interface Frame {
  readonly name: string;
  readonly attributes: string;
  readonly open: string;
  readonly children: HtmlNode[];
}

/** Cuts phrasing HTML into nodes whose sources, joined, are the HTML again. Linear; never throws. */
export function htmlNodes(html: string): readonly HtmlNode[] {
  const stack: Frame[] = [{ name: '', attributes: '', open: '', children: [] }];
  let at = 0;
  for (const match of html.matchAll(tag)) {
    addText(stack, html.slice(at, match.index), false);
    at = match.index + match[0].length;
    addTag(stack, match);
  }
  addText(stack, html.slice(at), false);
  while (stack.length > 1) dissolve(stack);
  return stack[0]!.children;
}

function addTag(stack: Frame[], match: RegExpMatchArray): void {
  const [source, slash, name = '', attributes = ''] = match;
  if (!name) addText(stack, source, true);
  else if (slash) closeTag(stack, name, source);
  else if (voids.has(name))
    top(stack).children.push({ name, attributes, open: source, children: [], close: '' });
  else if (stack.length > DEEPEST) addText(stack, source, true);
  else stack.push({ name, attributes, open: source, children: [] });
}

function closeTag(stack: Frame[], name: string, close: string): void {
  let depth = stack.length - 1;
  while (depth > 0 && stack[depth]!.name !== name) depth--;
  if (depth === 0) {
    addText(stack, close, true);
    return;
  }
  while (stack.length - 1 > depth) dissolve(stack);
  const { attributes, open, children } = stack.pop()!;
  top(stack).children.push({ name, attributes, open, children, close });
}

/** An element that never closes: its tag stands alone, its children move up. */
function dissolve(stack: Frame[]): void {
  const { open, children } = stack.pop()!;
  top(stack).children.push({ raw: true, html: open });
  for (const child of children) top(stack).children.push(child);
}

function addText(stack: Frame[], html: string, raw: boolean): void {
  if (html) top(stack).children.push({ raw, html });
}

function top(stack: Frame[]): Frame {
  return stack.at(-1)!;
}

/** The source of nodes. */
export function nodesHtml(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) => ('html' in node ? node.html : node.open + nodesHtml(node.children) + node.close))
    .join('');
}

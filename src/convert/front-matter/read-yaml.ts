import { Composer, Parser } from 'yaml';
import type { CST, Document, YAMLError } from 'yaml';
import { frontMatterProblem } from './front-matter-problem.js';
import type { FrontMatterProblem } from './front-matter-problem.js';
import { lineAndColumn } from './line-and-column.js';

/** Larger front matter is refused: it is a body whose fence is missing, or an attack. In UTF-16 units. */
const sizeLimit = 1_000_000;

/** Deeper nesting is refused: the composer recurses, and near the end of the stack V8 aborts the whole process. */
const depthLimit = 60;

/** Reads YAML 1.2 with its source positions, without custom tags; `lineOffset` lines stand before it in the file. */
export function readYaml(source: string, lineOffset: number): Document.Parsed | FrontMatterProblem {
  const problem = (code: FrontMatterProblem['code'], message: string, offset = 0): FrontMatterProblem => {
    const { line, column } = lineAndColumn(source, Math.min(offset, source.trimEnd().length));
    return frontMatterProblem(code, message, { line: line + lineOffset, column });
  };
  if (source.length > sizeLimit) {
    return problem('front-matter-too-large', `The front matter has more than ${sizeLimit} characters`);
  }
  const tokens = [...new Parser().parse(source)];
  const deep = tooDeep(tokens);
  if (deep) return problem('front-matter-too-deep', 'The front matter is nested too deeply', deep.offset);
  const [document] = new Composer().compose(tokens, true, source.length);
  if (!document) return problem('front-matter-syntax', 'The front matter cannot be read');
  const error: YAMLError | undefined = document.errors[0] ?? document.warnings[0];
  const quote = error && openQuote(error, tokens);
  if (quote) return problem('front-matter-syntax', 'A quote opens here and is never closed', quote.offset);
  if (error) return problem(codeOf(error), error.message.split('\n')[0] ?? '', error.pos[0]);
  return document;
}

function codeOf(error: YAMLError): FrontMatterProblem['code'] {
  if (error.code === 'DUPLICATE_KEY') return 'front-matter-duplicate-key';
  return error.code === 'TAG_RESOLVE_FAILED' ? 'front-matter-tag' : 'front-matter-syntax';
}

/** A quote that is never closed is missed at the end of the source: what to mend stands where it opens. */
function openQuote(error: YAMLError, roots: readonly CST.Token[]): CST.Token | undefined {
  if (!/^Missing closing .quote/.test(error.message)) return undefined;
  const found = [...roots];
  for (const token of found) found.push(...inner(token));
  return found.findLast(
    (token) =>
      'source' in token && /^['"]/.test(token.source) && token.offset + token.source.length >= error.pos[0],
  );
}

function tooDeep(roots: readonly CST.Token[]): CST.Token | undefined {
  const open: { token: CST.Token; depth: number }[] = roots.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.depth > depthLimit) return next.token;
    for (const token of inner(next.token)) open.push({ token, depth: next.depth + 1 });
  }
  return undefined;
}

function inner(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  return token.items.flatMap((item) =>
    [item.key, item.value].filter((part) => part !== undefined && part !== null),
  );
}

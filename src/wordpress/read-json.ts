/** What an answer's body holds; `noise` when something stood around the JSON (a PHP warning, wordpress.md 13). */
export type JsonReading =
  | { readonly kind: 'json'; readonly json: unknown; readonly noise: boolean }
  | { readonly kind: 'html' }
  | { readonly kind: 'broken' };

const opening = /[{[]/g;
/** How real JSON of WordPress begins; a bracket in a warning (`[0]`, `{main}`) does not. */
const beginning = /^(?:\{\s*["}]|\[\s*[{\]"[])/;
/** A whole page may hold JSON in its scripts, which is no answer; a warning of PHP is no page. */
const page = /^\s*<(?:!doctype|html|head)\b/i;
const noiseLimit = 100_000;

/**
 * Reads JSON out of a body that may hold warnings before and after it. A text that breaks off is `broken`:
 * no smaller piece inside it is ever taken for the whole.
 */
export function readJson(body: string): JsonReading {
  const whole = parsed(body);
  if (whole) return { kind: 'json', json: whole.json, noise: false };
  if (page.test(body)) return { kind: 'html' };
  for (const { index } of body.slice(0, noiseLimit).matchAll(opening)) {
    const candidate = body.slice(index);
    const found = parsed(candidate);
    if (found) return { kind: 'json', json: found.json, noise: true };
    if (!beginning.test(candidate)) continue;
    const closed = parsed(candidate.slice(0, balancedLength(candidate)));
    return closed ? { kind: 'json', json: closed.json, noise: true } : { kind: 'broken' };
  }
  return { kind: /^\s*</.test(body) ? 'html' : 'broken' };
}

function parsed(text: string): { readonly json: unknown } | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? { json } : undefined;
  } catch {
    return undefined;
  }
}

/** Up to the bracket that closes the first one, strings skipped; 0 when none does. */
function balancedLength(text: string): number {
  const token = /"(?:[^"\\]|\\.)*"|[{}[\]]/gs;
  let depth = 0;
  for (const match of text.matchAll(token)) {
    if (match[0] === '{' || match[0] === '[') depth++;
    else if (match[0] === '}' || match[0] === ']') depth--;
    if (depth === 0) return match.index + 1;
  }
  return 0;
}

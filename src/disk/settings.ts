import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { nearestWord } from '../convert/draft/nearest-word.js';
import type { Problem } from '../model/problem.js';
import { decodeText } from './decode-text.js';
import { hasCode } from './error-code.js';
import { settingsSchema } from './settings-schema.js';
import type { Settings } from './stated-settings.js';

/** The settings that hold in a folder. */
export interface FoundSettings {
  readonly settings: Settings;
  /** The `galley.yaml` they stand in, absolute; undefined when there is none. */
  readonly file?: string;
}

/** The name of the file. */
export const settingsFileName = 'galley.yaml';

/**
 * Reads the nearest `galley.yaml` from a folder upwards. A list of problems, each with its line, when it cannot be read
 * or says what is not known; paths in it are relative to its own folder.
 */
export function readSettings(startFolder: string): Promise<FoundSettings | readonly Problem[]> {
  for (let folder = resolve(startFolder); ; folder = dirname(folder)) {
    const file = join(folder, settingsFileName);
    const bytes = readIfThere(file);
    if (bytes) return Promise.resolve(parseSettings(file, bytes));
    if (folder === dirname(folder)) return Promise.resolve({ settings: {} });
  }
}

function parseSettings(file: string, bytes: Uint8Array): FoundSettings | readonly Problem[] {
  const text = decodeText(bytes);
  if (text === undefined) return [problem(file, { code: 'not-utf-8', message: `${file} is not UTF-8` })];
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { lineCounter: lines });
  const broken = document.errors[0];
  if (broken) {
    const message = `${file} cannot be read: ${broken.message.split('\n')[0]}`;
    return [problem(file, { code: 'yaml-broken', message, line: lines.linePos(broken.pos[0]).line })];
  }
  const plain = plainData(document);
  if (!plain) {
    const message = `${file} cannot be read: an alias (\`*\`) names nothing, or repeats too much`;
    return [problem(file, { code: 'yaml-broken', message })];
  }
  const parsed = settingsSchema.safeParse(plain.data ?? {});
  if (parsed.success) return { settings: parsed.data, file };
  const lineOf = (path: readonly PropertyKey[]): number | undefined => {
    const offset = offsetOf(document, path);
    return offset === undefined ? undefined : lines.linePos(offset).line;
  };
  return parsed.error.issues.flatMap((issue) => issueProblems(file, issue, lineOf));
}

type Issue = { readonly code: string; readonly path: readonly PropertyKey[]; readonly message: string };

function issueProblems(
  file: string,
  issue: Issue & { readonly keys?: readonly string[] },
  lineOf: (path: readonly PropertyKey[]) => number | undefined,
): readonly Problem[] {
  if (issue.code !== 'unrecognized_keys') {
    const message = `${file}: ${issue.path.join('.') || 'the file'}: ${issue.message}`;
    return [problem(file, { code: 'setting-invalid', message, line: lineOf(issue.path) })];
  }
  const known = knownKeys(issue.path);
  return (issue.keys ?? []).map((key) => {
    const nearest = nearestWord(key, known);
    const meant = nearest === undefined ? '' : `Did you mean \`${nearest}\`? `;
    return problem(file, {
      code: 'setting-unknown',
      message: `${file}: there is no setting "${key}"`,
      hint: `${meant}There are ${known.join(', ')}.`,
      line: lineOf([...issue.path, key]),
    });
  });
}

function knownKeys([section]: readonly PropertyKey[]): readonly string[] {
  if (section === undefined) return Object.keys(settingsSchema.shape);
  return section === 'series_labels' ? ['heading', 'item', 'missing', 'previous', 'next'] : ['nav', 'parts'];
}

function problem(
  path: string,
  {
    line,
    hint = 'Correct this line, or take it out.',
    ...rest
  }: Pick<Problem, 'code' | 'message'> & Partial<Problem>,
): Problem {
  return { ...rest, hint, path, severity: 'error', ...(line === undefined ? {} : { line }) };
}

/** Undefined when the yaml package refuses the aliases. */
function plainData(document: Document.Parsed): { readonly data: unknown } | undefined {
  try {
    return { data: document.toJS({ maxAliasCount: 20 }) as unknown };
  } catch {
    return undefined;
  }
}

/** Where a key stands, as an offset; of the innermost that is there. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number | undefined {
  let found: number | undefined;
  for (let depth = path.length; depth > 0 && found === undefined; depth -= 1) {
    const parent: unknown = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const items = (parent as { items?: readonly { key?: { value?: unknown; range?: readonly number[] } }[] })
      ?.items;
    found = items?.find((pair) => pair.key?.value === path[depth - 1])?.key?.range?.[0];
  }
  return found;
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR')) return undefined;
    throw error;
  }
}

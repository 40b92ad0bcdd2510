import { closeSync, openSync, readdirSync, readFileSync, readSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { findUpwards } from '../configuration/find-upwards.js';
import { readConfiguration } from '../configuration/read-configuration.js';
import { draftsPlace } from '../workplace/drafts-place.js';

/** A draft as far as its name and the first lines of its file tell. */
export interface NearbyDraft {
  /** As a person in the current folder would write it. */
  readonly path: string;
  readonly slug?: string;
  readonly title?: string;
  readonly series?: string;
}

/** Bytes of a file in which its front matter is looked for. */
const head = 2048;

/**
 * The Markdown files of the drafts folder that look like drafts, by name: no network, no index, nothing of the library
 * loaded, since a person waits at the prompt. Nothing at all when there is no such folder.
 */
export async function draftsNearby(cwd: string, env: NodeJS.ProcessEnv): Promise<readonly NearbyDraft[]> {
  const root = await draftsFolder(cwd, env);
  return markdownFiles(root)
    .toSorted()
    .flatMap((file) => {
      const front = /^---\r?\n([\s\S]*?)(?:\r?\n---|$)/.exec(headOf(file))?.[1] ?? '';
      if (!/^(?:status|id|sites):/m.test(front)) return [];
      const said = new Map(keys.flatMap((key) => pair(key, front)));
      return [{ path: path.relative(cwd, file).split(path.sep).join('/'), ...Object.fromEntries(said) }];
    });
}

const keys = ['slug', 'title', 'series'] as const;

function pair(key: (typeof keys)[number], front: string): [string, string][] {
  const value = new RegExp(`^${key}:[ \\t]*(.+?)[ \\t\\r]*$`, 'm').exec(front)?.[1];
  return value ? [[key, value.replace(/^(["'])(.*)\1$/, '$2')]] : [];
}

/** Read without the yaml package: it costs more than all the rest. */
async function draftsFolder(cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const file = findUpwards('galley.yaml', cwd);
  const text = file === undefined ? '' : readFileSync(file, 'utf8');
  const drafts = /^drafts:[ \t]*["']?([^"'#\n]+?)["']?[ \t\r]*(?:#.*)?$/m.exec(text)?.[1];
  return draftsPlace(cwd, await readConfiguration(cwd, env), { drafts, file });
}

function markdownFiles(root: string): readonly string[] {
  const found: string[] = [];
  const folders = [root];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(folder)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const name = path.join(folder, entry.name);
      if (entry.isDirectory()) folders.push(name);
      else if (/(?<!\.theirs)\.md$/.test(entry.name) && entry.isFile()) found.push(name);
    }
  }
  return found;
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function headOf(file: string): string {
  try {
    const handle = openSync(file, 'r');
    const bytes = Buffer.alloc(head);
    const length = readSync(handle, bytes, 0, head, 0);
    closeSync(handle);
    return bytes.toString('utf8', 0, length);
  } catch {
    return '';
  }
}

import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import type { FolderScan } from '../model/folder.js';
import type { DraftPath } from '../model/ids.js';
import type { Problem } from '../model/problem.js';
import { assembleScan } from './assemble-scan.js';
import type { LookedAt } from './assemble-scan.js';
import type { DiskContext } from './disk-context.js';
import { hasCode, pathError } from './error-code.js';
import { stampOf } from './file-stamp.js';
import { lookAtFile } from './look-at-file.js';
import type { FileLook } from './look-at-file.js';
import { removeAbandoned } from './remove-abandoned.js';
import { walkFolder } from './walk-folder.js';

/** Looks at every file of the folder; reads only those whose stamps the index does not know. */
export function scanFolder(context: DiskContext): FolderScan {
  const { root, index, names } = context;
  const { isIgnored, mayBeDraft } = context.rules();
  const walk = walkFolder(root, isIgnored);
  removeAbandoned(root, walk.temporaries);
  const { own } = context.galley;
  if (existsSync(own)) removeAbandoned(own, readdirSync(own));
  const problems: Problem[] = [...walk.problems];
  const looks: LookedAt[] = [];
  names.clear();
  for (const [path, name] of walk.names) names.set(path, name);
  for (const path of walk.paths) {
    if (!mayBeDraft(path)) continue;
    const look = lookAt(context, path);
    if (look && 'severity' in look) problems.push(look);
    else if (look) looks.push({ path, look });
  }
  index.keepOnly(
    'look',
    looks.map(({ path }) => path),
  );
  return assembleScan({ looks, paths: [...walk.paths, ...walk.links], problems });
}

/** Undefined when the file vanished meanwhile. */
function lookAt({ root, index, names, site }: DiskContext, path: DraftPath): FileLook | Problem | undefined {
  try {
    const now = Date.now();
    const file = `${root}/${names.get(path) ?? path}`;
    const stamp = stampOf(lstatSync(file));
    const known = index.get('look', path, stamp);
    if (known) return known;
    const look = lookAtFile(path, readFileSync(file), site);
    if (look.kind === 'draft' && look.problem) index.forget('look', path);
    else index.set('look', path, { stamp, now, value: look });
    return look;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return undefined;
    const reason = pathError(error);
    if (reason === undefined) throw error;
    const hint = 'Let your user read it, or name it in .galleyignore.';
    return {
      code: 'unreadable',
      message: `${path} cannot be read: ${reason}`,
      hint,
      path,
      severity: 'error',
    };
  }
}

/**
 * Why a path may not be written in the drafts folder, or undefined: it has to lie inside, in no hidden folder, with
 * `/` between names that every system takes.
 */
export function pathFault(path: string): string | undefined {
  if (path === '' || path.startsWith('/') || /^[A-Za-z]:/.test(path))
    return 'it is not inside the drafts folder';
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return 'it holds a control character or a backslash';
  const names = path.split('/');
  if (names.includes('..')) return 'it leads out of the drafts folder';
  if (names.includes('')) return 'it holds an empty name';
  if (names.some((name) => name.startsWith('.'))) return 'it is hidden (a name begins with a dot)';
  return undefined;
}

/** As `pathFault`, for a draft: it ends in `.md` and is no `.theirs.md`. */
export function draftPathFault(path: string): string | undefined {
  if (!/\.md$/i.test(path)) return 'it does not end in .md';
  if (/\.theirs\.md$/i.test(path)) return 'a .theirs.md file is never a draft';
  return pathFault(path);
}

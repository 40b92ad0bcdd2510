/** Whether an error of the file system has one of these codes (`ENOENT`, ...). */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && codes.includes((error as NodeJS.ErrnoException).code ?? '');
}

/** Codes that concern one path and no other: the write is refused, the run goes on. */
const ofOnePath: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EROFS: 'the file system is read-only',
  ENAMETOOLONG: 'its name is too long',
  EISDIR: 'a folder has that name',
  ENOTDIR: 'a file has the name of its folder',
  EEXIST: 'a file has the name of its folder',
  ELOOP: 'its links lead in a circle',
  EINVAL: 'the file system does not take such a name',
};

/** Why one path cannot be used, in words; undefined for what concerns the whole disk (full, broken): throw that. */
export function pathError(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return Object.hasOwn(ofOnePath, code) ? ofOnePath[code] : undefined;
}

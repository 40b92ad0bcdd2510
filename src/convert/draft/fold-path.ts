/** A path as a file system that ignores case and composition compares it: two files whose folded paths are equal are one there. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase().normalize('NFC');
}

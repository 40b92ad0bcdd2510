import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The sample that is not public at first. */
export const unfinished = 'night-ferry-part-3-a-radio-for-the-lighthouse.md';

/** Does in the copy what the writer of the series would do: part 3 is finished, `status: draft` becomes `publish`. */
export async function finishPartThree(folder: string): Promise<void> {
  const file = path.join(folder, unfinished);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^status: draft\b.*$/m, 'status: publish'));
}

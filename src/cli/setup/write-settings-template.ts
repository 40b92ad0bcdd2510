import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findUpwards } from '../configuration/find-upwards.js';

const name = 'galley.yaml';

/** Lays a `galley.yaml` into a folder in which nothing holds yet. Undefined where there is one, here or above. */
export async function writeSettingsTemplate(folder: string): Promise<string | undefined> {
  if (findUpwards(name, folder) !== undefined) return undefined;
  const { settingsTemplate } = await import('../../index.js');
  const file = path.join(folder, name);
  await writeFile(file, settingsTemplate(), { flag: 'wx' });
  return file;
}

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { refuseUnknown } from '../../../src/cli/workplace/refuse-unknown.js';
import { openFolder } from '../../../src/index.js';
import { temporaryFolder } from './temporary-folder.js';

test('a push of a name that no draft has is refused with the nearest, not quietly nothing', async () => {
  const root = await temporaryFolder();
  await writeFile(
    path.join(root, 'boat.md'),
    '---\nid: 812\ntitle: Boat\nslug: the-paper-boat\nstatus: draft\n---\n\nText.\n',
  );
  const folder = await openFolder(root);
  await refuseUnknown(folder, ['boat.md', '812', 'the-paper-boat']);
  await expect(refuseUnknown(folder, ['the-paper-baot'])).rejects.toMatchObject({
    code: 'no-such-draft',
    hint: 'Did you mean the-paper-boat?',
  });
  await expect(refuseUnknown(folder, ['813'])).rejects.toThrow('No draft here has the path, slug or id 813.');
});

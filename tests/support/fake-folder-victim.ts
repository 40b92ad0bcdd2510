// Works in the folder named by its argument until it is killed: takes the lock, then writes one draft and its base over
// and over, each with an intent, and says the key of an intent on standard output once it is recorded.
import { hashText } from '../../src/convert/draft/hash-text.js';
import { acquireLock } from '../../src/disk/lock.js';
import { openFolder } from '../../src/disk/open-folder.js';
import type { BaseSummary } from '../../src/model/base-summary.js';
import type { DraftPath } from '../../src/model/ids.js';
import { sampleBase } from './sample-base.js';

const root = process.argv[2] ?? '';
const lock = await acquireLock(root);
if ('code' in lock) throw new Error(lock.message);
const folder = await openFolder(root, { summarize: (base) => base as unknown as BaseSummary });
const path = 'a.md' as DraftPath;
const scan = await folder.scan();
let hash = scan.files[0]?.hash ?? ('absent' as const);
for (let round = 0; ; round += 1) {
  const key = `post:post/${process.pid}-${round}`;
  await folder.recordIntent({ key, kind: 'post', at: new Date().toISOString() });
  process.stdout.write(`${key}\n`);
  const text = `---\nid: 1\ntitle: Round\n---\n\n${`${round}\n`.repeat(20_000)}`;
  const write = await folder.writeDraft(path, text, hash);
  if (write.kind !== 'written') throw new Error(write.kind);
  hash = hashText(text);
  await folder.writeBase(sampleBase(1, text));
  // Every other one stays open, so that the journal grows and is never emptied.
  if (round % 2 === 0) await folder.settleIntent(key);
}

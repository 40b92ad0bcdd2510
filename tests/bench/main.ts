import { benchConvert } from './convert.js';
import { benchSync } from './sync.js';

/** Every bench by its name, with the words after it, which name parts of it. */
const benches: Readonly<Record<string, (parts: readonly string[]) => void | Promise<void>>> = {
  convert: benchConvert,
  sync: benchSync,
};

const [asked, ...parts] = process.argv.slice(2);
if (asked !== undefined && !Object.hasOwn(benches, asked))
  throw new Error(`no bench ${asked}; there are ${Object.keys(benches).join(', ')}`);
for (const name of asked === undefined ? Object.keys(benches) : [asked]) {
  process.stdout.write(`\n${name}\n`);
  await benches[name]!(parts);
}

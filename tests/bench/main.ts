import { benchConvert } from './convert.js';
import { benchSync } from './sync.js';

/** Every bench by its name; `npm run bench -- <name>` runs one, without a name all of them, one after the other. */
const benches: Readonly<Record<string, () => void | Promise<void>>> = {
  convert: benchConvert,
  sync: benchSync,
};

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : Object.keys(benches)) {
  const bench = benches[name];
  if (bench === undefined) throw new Error(`no bench ${name}; there are ${Object.keys(benches).join(', ')}`);
  process.stdout.write(`\n${name}\n`);
  await bench();
}

import { answer } from '../answer.js';
import type { CommandDefinition, Given } from '../command-definition.js';
import { printable } from '../output/printable.js';
import { problemLines } from '../report/trouble-lines.js';
import { askWhichSide } from '../setup/ask-which-side.js';
import type { Session } from '../session.js';
import { sides, type Side } from '../side.js';
import { UsageError } from '../usage-error.js';
import { draftPath } from '../workplace/draft-path.js';
import { namedPosts } from '../workplace/named-posts.js';
import { openConfiguredFolder } from '../workplace/open-configured-folder.js';
import type { OpenFolder } from '../workplace/open-folder.js';
import { withLock } from '../workplace/with-lock.js';

/** `galley resolve <file>`: says which side of a conflict is right; the writing is left to the next sync. */
export const resolveCommand: CommandDefinition = {
  declare: (command) =>
    command
      .argument('<file>', 'the draft in conflict: its path, slug or id')
      .option('--ours', 'the file is right')
      .option('--theirs', 'the site is right')
      .option('--merged', 'the file as it stands now is the answer to both'),
  examples: [
    { line: 'galley resolve drafts/stink-bomb.md', does: 'see both sides and be asked' },
    {
      line: 'galley resolve drafts/stink-bomb.md --merged',
      does: 'after you have worked stink-bomb.theirs.md into it',
    },
  ],
  run: async (session, { operands, options }) => {
    const given = givenSide(session, options);
    const opened = await openConfiguredFolder(session, { make: false });
    const words = [operands[0] as string];
    const [name] = await namedPosts(session, opened, { words, mustExist: false });
    const file = await draftPath(opened.folder, name!);
    const side = given ?? (await askWhichSide(session, opened, file));
    return settle(session, opened, { file, side });
  },
};

async function settle(
  session: Session,
  opened: OpenFolder,
  { file, side }: { readonly file: string; readonly side: Side },
): Promise<0 | 1> {
  const { resolve } = await import('../../index.js');
  const problem = await withLock(opened.root, () => resolve({ folder: opened.folder }, file, side));
  answer(session, {
    json: problem ? { resolved: false, problem } : { resolved: true, path: file, side },
    lines: problem ? [] : [`Settled: ${printable(file)}, ${side}. Next: galley sync writes it.`],
    trouble: problem ? problemLines(problem, { screen: session.err, shown: opened.shown }) : [],
  });
  return problem ? 1 : 0;
}

/** Undefined when a person at a terminal can be asked. */
function givenSide(session: Session, options: Given['options']): Side | undefined {
  const given = sides.filter((name) => options[name] === true);
  if (given.length === 0 && session.input.isTTY && !session.flags.json) return undefined;
  if (given.length === 1) return given[0];
  throw new UsageError(
    given.length === 0 ? 'Which side is right was not said.' : 'Only one side can be the answer.',
    { hint: 'Give one of --ours, --theirs and --merged.' },
  );
}

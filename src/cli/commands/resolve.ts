import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { readConfiguration } from '../configuration/read-configuration.js';
import { printable } from '../output/printable.js';
import { problemLines } from '../report/trouble-lines.js';
import { UsageError } from '../usage-error.js';
import { namedPosts } from '../workplace/named-posts.js';
import { openDraftsFolder } from '../workplace/open-folder.js';
import { withLock } from '../workplace/with-lock.js';

const answers = ['ours', 'theirs', 'merged'] as const;

type Choice = (typeof answers)[number];

/** `galley resolve <file>`: says which side of a conflict is right; the writing is left to the next sync. */
export const resolveCommand: CommandDefinition = {
  declare: (command) =>
    command
      .argument('<file>', 'the draft in conflict: its path, or its id')
      .option('--ours', 'the file is right')
      .option('--theirs', 'the site is right')
      .option('--merged', 'the file as it stands now is the answer to both'),
  examples: [
    {
      line: 'galley resolve drafts/stink-bomb.md --merged',
      does: 'after you have worked stink-bomb.theirs.md into it',
    },
  ],
  run: async (session, { operands, options }) => {
    const choice = chosen(options);
    const configuration = await readConfiguration(session.cwd, session.env);
    const opened = await openDraftsFolder(session, configuration, { make: false });
    const [file] = await namedPosts(session, opened, { words: [operands[0] as string], mustExist: false });
    const { resolve } = await import('../../index.js');
    const problem = await withLock(opened.root, () => resolve({ folder: opened.folder }, file!, choice));
    const place = { screen: session.err, shown: opened.shown };
    answer(session, {
      json: problem ? { resolved: false, problem } : { resolved: true, path: file, choice },
      lines: problem ? [] : [`Settled: ${printable(file!)}, ${choice}. Next: galley sync writes it.`],
      trouble: problem ? problemLines(problem, place) : [],
    });
    return problem ? 1 : 0;
  },
};

function chosen(options: Readonly<Record<string, unknown>>): Choice {
  const given = answers.filter((name) => options[name] === true);
  if (given.length === 1) return given[0]!;
  throw new UsageError(
    given.length === 0 ? 'Which side is right was not said.' : 'Only one side can be the answer.',
    { hint: 'Give one of --ours, --theirs and --merged.' },
  );
}

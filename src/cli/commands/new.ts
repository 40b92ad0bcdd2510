import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { printable } from '../output/printable.js';
import { problemLines } from '../report/trouble-lines.js';
import { openConfiguredFolder } from '../workplace/open-configured-folder.js';

/** `galley new <title>`: writes a file with `status: draft`, the next part of a series where one is named. */
export const newCommand: CommandDefinition = {
  declare: (command) =>
    command
      .argument('<title>', 'the title of the post')
      .option('--series <name>', 'make it the next part of this series'),
  examples: [
    { line: 'galley new "Stink Bomb" --series "Fond Memories"', does: 'begin the next part of a series' },
  ],
  run: async (session, { operands, options }) => {
    const { folder, shown } = await openConfiguredFolder(session, { make: true });
    const { newDraft } = await import('../../index.js');
    const series = options['series'] as string | undefined;
    const made = await newDraft(folder, { title: operands[0] as string, ...(series && { series }) });
    if ('severity' in made) {
      answer(session, {
        json: { problem: made },
        lines: [],
        trouble: problemLines(made, { screen: session.err, shown }),
      });
      return 1;
    }
    const path = shown === '.' ? made.path : `${shown}/${made.path}`;
    answer(session, { json: { path }, lines: [printable(path)] });
    return 0;
  },
};

import { join } from 'node:path';
import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { editorOf, openEditor } from '../open-editor.js';
import { printable } from '../output/printable.js';
import { problemLines } from '../report/trouble-lines.js';
import { openConfiguredFolder } from '../workplace/open-configured-folder.js';

/** `galley new <title>`: writes a file with `status: draft`, the next part of a series where one is named. */
export const newCommand: CommandDefinition = {
  declare: (command) =>
    command
      .argument('<title>', 'the title of the post')
      .option('--series <name>', 'make it the next part of this series')
      .option('--edit', 'open it in $VISUAL or $EDITOR'),
  examples: [
    { line: 'galley new "Stink Bomb" --series "Fond Memories"', does: 'begin the next part of a series' },
    { line: 'galley new "Stink Bomb" --edit', does: 'and write at once' },
  ],
  run: async (session, { operands, options }) => {
    const editor = options['edit'] === true ? editorOf(session) : undefined;
    const { folder, root, shown } = await openConfiguredFolder(session, { make: true });
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
    if (editor === undefined || (await openEditor(editor, join(root, made.path), session))) return 0;
    session.err.line(`${printable(editor)} ended with a failure; the draft is there: ${printable(path)}`);
    return 1;
  },
};

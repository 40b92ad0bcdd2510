import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import { scripts } from '../completion/scripts.js';
import { UsageError } from '../usage-error.js';

/** `galley completion <shell>`: the script by which a shell completes commands, flags, their values, and drafts. */
export const completionCommand: CommandDefinition = {
  declare: (command) => command.argument('<shell>', 'bash, zsh, fish or powershell'),
  examples: [
    {
      line: 'galley completion bash > ~/.local/share/bash-completion/completions/galley',
      does: 'in every bash from now on; the first line of each script says where its shell looks',
    },
    { line: 'galley completion fish > ~/.config/fish/completions/galley.fish', does: 'in every fish' },
  ],
  run: (session, { operands }) => {
    const shell = operands[0] as string;
    const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined;
    if (script === undefined)
      throw new UsageError(`${shell} is no shell that Galley knows.`, {
        hint: `It is ${Object.keys(scripts).join(', ')}.`,
      });
    answer(session, { json: { shell, script }, lines: [script.trimEnd()] });
    return Promise.resolve(0);
  },
};

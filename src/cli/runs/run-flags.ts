import type { Command } from 'commander';
import { UsageError } from '../usage-error.js';

/** The flags that push, pull and sync share; each becomes one of the engine's run options. */
export function declareRunFlags(command: Command): Command {
  return command
    .option('--dry-run', 'show what would be done, write nothing')
    .option('--delete', 'let removals happen: into the trash there, into .galley/trash/ here')
    .option('--yes', 'go on where a terminal would be asked')
    .option(
      '--max-changes <limit>',
      'hold a run that changes more than this, a number or a percentage',
      checkLimit,
    )
    .option('--full', 'list everything on the site instead of asking only for what moved')
    .option('--adopt', 'take the site behind the address for the one remembered (it moved)')
    .option('--allow-filtered', 'write although WordPress removes markup that your role may not keep')
    .option('--strict', 'end with exit code 1 when a picture that goes out has no alternative text')
    .option('--media <how>', 'pictures on pull: download, or link to keep their addresses', checkMedia);
}

function checkLimit(given: string): string {
  if (/^\d+%?$/.test(given)) return given;
  throw new UsageError(`--max-changes ${given} is neither a number nor a percentage.`, {
    hint: 'For example --max-changes 200 or --max-changes 80%.',
  });
}

function checkMedia(given: string): string {
  if (given === 'download' || given === 'link') return given;
  throw new UsageError(`--media ${given} is unknown.`, { hint: 'It is download or link.' });
}

import type { CommandDefinition } from '../command-definition.js';
import { readConfiguration } from '../configuration/read-configuration.js';
import { readInterval } from '../schedule/timetable.js';
import { FileChanges } from '../watch/file-changes.js';
import { watchDrafts } from '../watch/watch-drafts.js';
import { connectOptions } from '../workplace/connect.js';
import { openDraftsFolder } from '../workplace/open-folder.js';

/** `galley watch`: a save goes up, a change on the site comes down, until Ctrl-C. */
export const watchCommand: CommandDefinition = {
  declare: (command) =>
    command
      .option('--live', 'push edits of posts that are public already, too')
      .option('--poll <interval>', 'how often to look at the site', '2m'),
  examples: [
    { line: 'galley watch', does: 'push new posts and drafts as they are saved' },
    {
      line: 'galley watch --live --poll 30s',
      does: 'and edits of public posts; look at the site twice a minute',
    },
  ],
  run: async (session, given) => {
    const poll = readInterval(given.options['poll'] as string);
    const configuration = await readConfiguration(session.cwd, session.env);
    connectOptions(configuration);
    const { root, shown } = await openDraftsFolder(session, configuration, { make: true });
    const changes = new FileChanges(root);
    try {
      const live = given.options['live'] === true;
      return await watchDrafts(session, { given, changes, poll, live, shown });
    } finally {
      changes.close();
    }
  },
};

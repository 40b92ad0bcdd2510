import type { CommandDefinition, CommandGroup } from './command-definition.js';

/** A command as the list of commands shows it; the rest is loaded when it is asked for. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CommandDefinition | CommandGroup>;
}

/** Every command, in the order in which a writer meets them. */
export const commandTable: readonly CommandEntry[] = [
  {
    name: 'init',
    summary: 'connect this folder to a WordPress site',
    load: async () => (await import('./commands/init.js')).initCommand,
  },
  {
    name: 'login',
    summary: 'sign in with the browser',
    load: async () => (await import('./commands/login.js')).loginCommand,
  },
  {
    name: 'logout',
    summary: 'revoke the password on the site',
    load: async () => (await import('./commands/logout.js')).logoutCommand,
  },
  {
    name: 'new',
    summary: 'begin a draft',
    load: async () => (await import('./commands/new.js')).newCommand,
  },
  {
    name: 'status',
    summary: 'show what changed here, what changed there, and what waits',
    load: async () => (await import('./commands/status.js')).statusCommand,
  },
  {
    name: 'diff',
    summary: 'show the changes themselves, word by word',
    load: async () => (await import('./commands/diff.js')).diffCommand,
  },
  {
    name: 'push',
    summary: 'bring drafts to the site',
    load: async () => (await import('./commands/push.js')).pushCommand,
  },
  {
    name: 'pull',
    summary: 'bring posts and pages into the folder',
    load: async () => (await import('./commands/pull.js')).pullCommand,
  },
  {
    name: 'sync',
    summary: 'do both, and merge what changed on both sides',
    load: async () => (await import('./commands/sync.js')).syncCommand,
  },
  {
    name: 'publish',
    summary: 'make one draft public, now or at a date',
    load: async () => (await import('./commands/publish.js')).publishCommand,
  },
  {
    name: 'unpublish',
    summary: 'take one post back to draft',
    load: async () => (await import('./commands/unpublish.js')).unpublishCommand,
  },
  {
    name: 'preview',
    summary: 'see a post as readers will, before it is public',
    load: async () => (await import('./commands/preview.js')).previewCommand,
  },
  {
    name: 'open',
    summary: 'open a post, or its editor, in the browser',
    load: async () => (await import('./commands/open.js')).openCommand,
  },
  {
    name: 'history',
    summary: 'list what runs replaced of a post',
    load: async () => (await import('./commands/history.js')).historyCommand,
  },
  {
    name: 'undo',
    summary: 'put back what the last run changed, on both sides',
    load: async () => (await import('./commands/undo.js')).undoCommand,
  },
  {
    name: 'watch',
    summary: 'push saves and pull changes of the site until Ctrl-C',
    load: async () => (await import('./commands/watch.js')).watchCommand,
  },
  {
    name: 'schedule',
    summary: 'have the scheduler of this system sync',
    load: async () => (await import('./commands/schedule.js')).scheduleCommand,
  },
  {
    name: 'resolve',
    summary: 'settle a conflict',
    load: async () => (await import('./commands/resolve.js')).resolveCommand,
  },
  {
    name: 'terms',
    summary: 'list, rename, merge and delete categories and tags',
    load: async () => (await import('./commands/terms.js')).termsCommand,
  },
  {
    name: 'series',
    summary: 'list series, find old ones, begin a page of one',
    load: async () => (await import('./commands/series.js')).seriesCommand,
  },
  {
    name: 'links',
    summary: 'list the links that wait or are broken',
    load: async () => (await import('./commands/links.js')).linksCommand,
  },
  {
    name: 'media',
    summary: 'list what was uploaded and nothing shows any more',
    load: async () => (await import('./commands/media.js')).mediaCommand,
  },
  {
    name: 'doctor',
    summary: 'find out why a site does not answer, and what to do',
    load: async () => (await import('./commands/doctor.js')).doctorCommand,
  },
  {
    name: 'convert',
    summary: 'turn Markdown into block markup, or back, without a site',
    load: async () => (await import('./commands/convert.js')).convertCommand,
  },
  {
    name: 'completion',
    summary: 'print what lets a shell complete commands and drafts',
    load: async () => (await import('./commands/completion.js')).completionCommand,
  },
  {
    name: 'schema',
    summary: 'print what editors need to check settings and drafts',
    load: async () => (await import('./commands/schema.js')).schemaCommand,
  },
  {
    name: 'demo',
    summary: 'try it all on a WordPress of its own, in memory',
    load: async () => (await import('./commands/demo.js')).demoCommand,
  },
];

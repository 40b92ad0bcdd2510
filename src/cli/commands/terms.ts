import type { Command } from 'commander';
import type { CommandGroup, Given, GroupedCommand } from '../command-definition.js';
import { changeTerm, type TermChange } from '../terms/change-term.js';
import { listTerms } from '../terms/list-terms.js';

/** `galley terms ...`: the categories and tags of the site, changed there and in every draft in one go. */
export const termsCommand: CommandGroup = {
  examples: [
    { line: 'galley terms tree', does: 'see the categories as they hang together' },
    { line: 'galley terms rename "Film > Anime" "Film > Animation"', does: 'on the site and in every draft' },
    { line: 'galley terms merge "Movies" "Film" --yes', does: 'give the posts of one to the other' },
  ],
  commands: {
    list: listing('list every term with its published posts', 'list'),
    tree: listing('show the terms under their parents', 'tree'),
    rename: changing({
      summary: 'rename or move a term there, and in every draft',
      operands: [
        ['<term>', 'its path: "Film > Anime"'],
        ['<new-path>', 'the path it shall have'],
      ],
      change: 'rename',
    }),
    merge: changing({
      summary: 'give the posts of one term to another and delete the first',
      operands: [
        ['<term>', 'the term that goes'],
        ['<into>', 'the term that stays'],
      ],
      change: 'merge',
    }),
    delete: changing({
      summary: 'delete a term there; drafts that name it keep their line',
      operands: [['<term>', 'its path']],
      change: 'delete',
    }),
    describe: changing({
      summary: 'set the description of a term',
      operands: [
        ['<term>', 'its path'],
        ['<text>', 'the description'],
      ],
      change: 'describe',
    }),
    create: changing({
      summary: 'make a term, with its parents',
      operands: [['<term>', 'its path']],
      change: 'create',
    }),
  },
};

function listing(summary: string, form: 'list' | 'tree'): GroupedCommand {
  return {
    summary,
    declare: declareTaxonomy,
    examples: [{ line: `galley terms ${form} --taxonomy category`, does: 'the categories alone' }],
    run: (session, { options }) => listTerms(session, form, options['taxonomy'] as string | undefined),
  };
}

function changing({
  summary,
  operands,
  change,
}: {
  readonly summary: string;
  readonly operands: readonly (readonly [name: string, description: string])[];
  readonly change: TermChange['kind'];
}): GroupedCommand {
  const declare = (command: Command): Command => {
    for (const [name, description] of operands) command.argument(name, description);
    const asking = change === 'delete' || change === 'merge';
    return declareTaxonomy(asking ? command.option('--yes', 'do not ask') : command);
  };
  const words = operands.map(([name]) => (name === '<term>' ? '"Film > Anime"' : '"Film > Animation"'));
  return {
    summary,
    declare,
    examples: [{ line: ['galley terms', change, ...words].join(' '), does: summary }],
    run: (session, given) => changeTerm(session, changeOf(change, given)),
  };
}

function changeOf(kind: TermChange['kind'], { operands, options }: Given): TermChange {
  const [path, other = ''] = operands as readonly string[];
  const taxonomy = options['taxonomy'] as string | undefined;
  return { kind, name: { path: path!, ...(taxonomy && { taxonomy }) }, other, yes: options['yes'] === true };
}

function declareTaxonomy(command: Command): Command {
  return command.option('--taxonomy <name>', 'category, post_tag or another of the site');
}

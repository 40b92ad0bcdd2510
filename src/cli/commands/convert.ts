import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { answer } from '../answer.js';
import type { CommandDefinition } from '../command-definition.js';
import type { CarriedNote } from '../../index.js';
import { readAllInput } from '../configuration/read-all-input.js';
import { printable, printableLines } from '../output/printable.js';
import type { Session } from '../session.js';
import { UsageError } from '../usage-error.js';

/** `galley convert --to blocks|markdown [file|-]`: the converter alone; needs no configuration and no network. */
export const convertCommand: CommandDefinition = {
  declare: (command) =>
    command
      .argument('[file]', 'the file to convert; - or nothing is standard input')
      .requiredOption('--to <form>', 'blocks (from Markdown), or markdown (from post content)', checkForm),
  examples: [
    { line: 'galley convert --to blocks drafts/stink-bomb.md', does: 'see the block markup of a draft' },
    {
      line: 'galley convert --to markdown --verbose post.html',
      does: 'and hear what stays as markup, and why',
    },
  ],
  run: async (session, { operands, options }) => {
    const text = await inputText(session, operands[0] as string | undefined);
    const { toPost, toMarkdown, splitFrontMatter } = await import('../../index.js');
    const carried: CarriedNote[] = [];
    const onCarried = (note: CarriedNote): void => void carried.push(note);
    const { content: output, ...beside } =
      options['to'] === 'blocks'
        ? toPost(text.slice(splitFrontMatter(text).bodyStart))
        : { content: toMarkdown(text, { onCarried }) };
    if (session.flags.json) answer(session, { json: { output, ...beside, carried }, lines: [] });
    else session.out.write(session.out.interactive ? `${printableLines(output)}\n` : output);
    if (session.flags.verbose) for (const note of carried) session.err.line(carriedLine(note));
    return 0;
  },
};

function carriedLine({ line, block, reason }: CarriedNote): string {
  return printable(`line ${line}: ${block ?? 'text outside every block'} stays as markup: ${reason}`);
}

function checkForm(given: string): string {
  if (given === 'blocks' || given === 'markdown') return given;
  throw new UsageError(`--to ${given} is unknown.`, { hint: 'It is blocks or markdown.' });
}

async function inputText(session: Session, file: string | undefined): Promise<string> {
  const bytes =
    file === undefined || file === '-'
      ? await readAllInput(session.input)
      : await fileBytes(session.cwd, file);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UsageError(`${file ?? 'Standard input'} is not UTF-8.`, {
      hint: 'Save it as UTF-8 and try again.',
    });
  }
}

async function fileBytes(cwd: string, file: string): Promise<Uint8Array> {
  return readFile(path.resolve(cwd, file)).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} cannot be read (${error.code ?? error.message}).`, {
      hint: 'Is the name right?',
    });
  });
}

import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { findEnvFile } from '../configuration/find-env-file.js';
import type { Candidate } from './candidate.js';
import { commandAt, type TypedCommand } from './command-at.js';
import { draftsNearby } from './drafts-nearby.js';
import { flagValues, operandValues } from './word-values.js';

/** Where a person types. */
export interface Prompt {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/**
 * What can stand for the last of `words`, which may be empty or begun; the words before it are the command line so far,
 * without the program's own name. Asks nothing of the network. Nothing that could move a cursor is offered.
 */
export async function complete(words: readonly string[], prompt: Prompt): Promise<readonly Candidate[]> {
  const begun = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const candidates = await candidatesFor(begun, before, prompt);
  return candidates.filter(({ value }) => value.startsWith(begun) && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(value));
}

async function candidatesFor(
  begun: string,
  before: readonly string[],
  prompt: Prompt,
): Promise<readonly Candidate[]> {
  const typed = await commandAt(before);
  const flag = takesValue(typed.command, before.at(-1));
  if (flag !== undefined) return valuesOf(flag, begun, prompt);
  if (begun.startsWith('-')) return flagsOf(typed.command);
  if (typed.open.length > 0) return typed.open;
  return operandsOf(typed, before, prompt);
}

/** The flag that the word before was, when it waits for its value. */
function takesValue(command: Command, word: string | undefined): string | undefined {
  const option = optionsOf(command).find(({ long }) => long === word);
  return option && (option.required || option.optional) ? word : undefined;
}

function optionsOf(command: Command): Command['options'] {
  return [...command.options, ...(command.parent ? optionsOf(command.parent) : [])];
}

function flagsOf(command: Command): readonly Candidate[] {
  const flags = optionsOf(command).map(({ long, description }) => ({
    value: long ?? '',
    about: description,
  }));
  return [...flags, { value: '--help', about: 'show what it does' }];
}

async function valuesOf(flag: string, begun: string, prompt: Prompt): Promise<readonly Candidate[]> {
  if (flag === '--series') return seriesNearby(prompt);
  if (flag === '--site') return sitesNearby(prompt.cwd);
  const values = (flagValues[flag] ?? []).map((value) => ({ value }));
  const listed = begun.slice(0, begun.lastIndexOf(',') + 1);
  return listed === '' ? values : values.map(({ value }) => ({ value: listed + value }));
}

async function operandsOf(
  { command, name }: TypedCommand,
  before: readonly string[],
  prompt: Prompt,
): Promise<readonly Candidate[]> {
  const operand = command.registeredArguments[0];
  if (operand === undefined) return [];
  const usage = `${name} ${operand.required ? `<${operand.name()}>` : `[${operand.name()}]`}`;
  if (usage === 'series page <name>') return seriesNearby(prompt);
  const values = operandValues[usage];
  if (values) return values.map((value) => ({ value }));
  if (!['file', 'files', 'posts'].includes(operand.name()) || name === 'convert') return [];
  const drafts = await draftsNearby(prompt.cwd, prompt.env);
  const named = drafts.flatMap(({ path: file, slug, title }) => [
    { value: file, ...(title && { about: title }) },
    ...(slug ? [{ value: slug, ...(title && { about: title }) }] : []),
  ]);
  return named.filter(({ value }) => !before.includes(value));
}

async function seriesNearby({ cwd, env }: Prompt): Promise<readonly Candidate[]> {
  const names = (await draftsNearby(cwd, env)).flatMap(({ series }) => series ?? []);
  return [...new Set(names)].map((value) => ({ value }));
}

function sitesNearby(cwd: string): readonly Candidate[] {
  const beside = path.dirname(findEnvFile(cwd, undefined) ?? path.join(cwd, '.env'));
  return readdirSync(beside).flatMap((file) => {
    const name = /^\.env\.([a-z0-9][\w-]*)$/i.exec(file)?.[1];
    return name === undefined || name === 'example' ? [] : [{ value: name }];
  });
}

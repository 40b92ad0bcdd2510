import type { RunOptions } from '../../index.js';
import type { Given } from '../command-definition.js';

/** The engine's options from the flags of `declareRunFlags`; what was not given stays as `run` has it. */
export function runOptions(
  { options }: Given,
  run: Pick<RunOptions, 'only' | 'signal'> & Partial<Pick<RunOptions, 'media'>>,
): Omit<RunOptions, 'direction'> {
  const flags = ['dryRun', 'delete', 'yes', 'maxChanges', 'full', 'adopt', 'allowFiltered', 'media'] as const;
  const given = flags.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]);
  return { ...run, ...(Object.fromEntries(given) as Partial<RunOptions>) };
}

import type { RunOptions, Settings } from '../../index.js';
import type { Given } from '../command-definition.js';
import { narrowingOf } from './narrowing-flags.js';
import { settingsOptions } from './settings-options.js';

/** The engine's options: those of `galley.yaml`, over them the flags of `declareRunFlags`. */
export function runOptions(
  { options }: Given,
  { settings, ...run }: Omit<RunOptions, 'direction'> & { readonly settings: Settings },
): Omit<RunOptions, 'direction'> {
  const flags = [
    'dryRun',
    'delete',
    'yes',
    'maxChanges',
    'full',
    'adopt',
    'allowFiltered',
    'media',
    'strict',
    'onConflict',
  ] as const;
  const given = flags.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]);
  return {
    ...settingsOptions(settings),
    ...narrowingOf(options),
    ...run,
    ...(Object.fromEntries(given) as Partial<RunOptions>),
  };
}

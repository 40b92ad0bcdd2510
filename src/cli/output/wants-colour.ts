/**
 * Whether a stream gets colours: `--no-color` first, then `FORCE_COLOR`, then `NO_COLOR` (https://no-color.org), then
 * whether it is a terminal that has any.
 */
export function wantsColour(
  stream: { readonly isTTY?: boolean },
  settings: { readonly env: NodeJS.ProcessEnv; readonly color?: boolean },
): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = settings.env;
  if (settings.color === false) return false;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (no) return false;
  return stream.isTTY === true && term !== 'dumb';
}

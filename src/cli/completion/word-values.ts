/** The words that a flag takes, where they are few and always the same; those of a list are completed one by one. */
export const flagValues: Readonly<Record<string, readonly string[]>> = {
  '--media': ['download', 'link'],
  '--on-conflict': ['keep', 'ours', 'theirs'],
  '--status': ['publish', 'draft', 'pending', 'private', 'future'],
  '--type': ['post', 'page'],
  '--author': ['me'],
  '--taxonomy': ['category', 'post_tag'],
  '--to': ['blocks', 'markdown'],
  '--every': ['15m', '1h', '6h', '1d'],
  '--poll': ['1m', '5m', '15m'],
};

/** The words that an operand can be, by command and the name of the operand. */
export const operandValues: Readonly<Record<string, readonly string[]>> = {
  'schedule <kind>': ['systemd', 'cron', 'launchd', 'windows', 'github-actions', 'kubernetes', 'status'],
  'schema <of>': ['settings', 'front-matter'],
  'completion <shell>': ['bash', 'zsh', 'fish', 'powershell'],
};

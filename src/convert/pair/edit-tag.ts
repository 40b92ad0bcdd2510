const attribute = /([^\s=<>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'<>]+))?/g;

/** The tags of an edit and the tag it shall be made in. */
export interface TagEdit {
  readonly from: string;
  readonly to: string;
  readonly onto: string;
}

/** What becomes of a value when a value with the same meaning changed. */
export type EditValue = (edit: TagEdit) => string;

/**
 * Sets, adds and removes in one tag the attributes that differ between two others of its name; the rest keeps its bytes.
 * Undefined when these are not tags of one name.
 */
export function editTag(edit: TagEdit, editValue: EditValue): string | undefined {
  const name = /^<[a-z][a-z\d]*(?=[\s/>])/i.exec(edit.from)?.[0].toLowerCase();
  const isSame = (tag: string) => name !== undefined && /^<[a-z\d]+/i.exec(tag)?.[0].toLowerCase() === name;
  if (!name || !isSame(edit.to) || !isSame(edit.onto)) return undefined;
  const [before, after] = [attributesOf(edit.from), attributesOf(edit.to)];
  let tag = edit.onto;
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(key), after.get(key)];
    if (old !== now)
      tag = setAttribute(tag, key, (value) =>
        now === undefined ? undefined : editValue({ from: old ?? '', to: now, onto: value ?? '' }),
      );
  }
  return tag;
}

function attributesOf(tag: string): ReadonlyMap<string, string> {
  const body = tag.replace(/^<[a-z\d]+|\s*\/?>$/gi, '');
  return new Map(
    [...body.matchAll(attribute)].map(([, name = '', value = '']) => [name.toLowerCase(), bare(value)]),
  );
}

function bare(value: string): string {
  return /^["']/.test(value) ? value.slice(1, -1) : value;
}

function setAttribute(
  tag: string,
  key: string,
  change: (value: string | undefined) => string | undefined,
): string {
  const start = /^<[a-z\d]+/i.exec(tag)?.[0].length ?? 0;
  for (const match of tag.slice(start).matchAll(attribute)) {
    if (match[1]?.toLowerCase() !== key) continue;
    const from = start + match.index;
    const value = change(bare(match[2] ?? ''));
    const written = value === undefined ? '' : `${match[1]}=${quoted(value, match[2])}`;
    return (
      (value === undefined ? tag.slice(0, from).trimEnd() : tag.slice(0, from)) +
      written +
      tag.slice(from + match[0].length)
    );
  }
  const value = change(undefined);
  return value === undefined
    ? tag
    : tag.replace(/\s*\/?>$/, (end) => ` ${key}=${quoted(value, undefined)}${end}`);
}

function quoted(value: string, like: string | undefined): string {
  return like?.startsWith("'")
    ? `'${value.replaceAll("'", '&#039;')}'`
    : `"${value.replaceAll('"', '&quot;')}"`;
}

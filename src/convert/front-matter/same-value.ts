/** Whether two values of front matter mean the same; the order of keys in a map means nothing. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const entries = Object.entries(one).filter(([, value]) => value !== undefined);
  if (entries.length !== Object.values(other).filter((value) => value !== undefined).length) return false;
  const there = other as Readonly<Record<string, unknown>>;
  return entries.every(([key, value]) => Object.hasOwn(there, key) && sameValue(value, there[key]));
}

const token = /<!--\s+\/?wp:([\w/-]+)|<\/?([a-z][\w-]*)|([\p{L}\p{N}]+)/giu;
const attributes = /<!--\s+wp:[^>]*?-->/g;

/**
 * Whether a server that stored other bytes than it was sent kept every word, tag and block. What it added (a `rel`, a
 * closer), and how it wrote attributes of blocks, is no loss.
 */
export function keptWhole(sent: string, stored: string): boolean {
  const kept = counts(stored);
  return [...counts(sent)].every(([item, count]) => (kept.get(item) ?? 0) >= count);
}

function counts(content: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const bare = content.replace(attributes, (delimiter) => delimiter.split(/\s+\{/, 1)[0]!);
  for (const [, block, tag, word] of bare.matchAll(token)) {
    const item = block ? `wp:${block.replace(/^core\//, '')}` : tag ? `<${tag.toLowerCase()}` : word!;
    found.set(item, (found.get(item) ?? 0) + 1);
  }
  return found;
}

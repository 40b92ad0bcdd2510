import type { Delimiter } from './delimiters.js';

/** What issue 3 calls plain: these blocks, with no other attributes in their delimiter than these. */
const PLAIN: Readonly<Record<string, readonly string[]>> = {
  'core/paragraph': [],
  'core/heading': ['level', 'anchor'],
  'core/list': ['ordered', 'start', 'anchor'],
  'core/quote': ['anchor'],
  'core/code': ['language', 'className', 'anchor'],
  'core/table': ['anchor'],
  'core/image': ['id', 'sizeSlug', 'linkDestination', 'align', 'width', 'height', 'anchor'],
  'core/separator': ['anchor'],
  'core/gallery': ['linkTo', 'columns', 'ids', 'images', 'anchor'],
  'core/embed': ['url', 'type', 'providerNameSlug', 'responsive', 'anchor'],
};

/** Old editors had one block for each provider. */
const OLD_EMBED = /^core-embed\//;

/** Whether a block is one of the everyday blocks with plain attributes. */
export function isPlain({ name, attributes }: Delimiter): boolean {
  const plain = PLAIN[name.replace(OLD_EMBED, 'core/embed ').split(' ')[0] ?? name];
  if (plain === undefined) return false;
  const found = parsed(attributes);
  if (found === undefined) return false;
  return Object.entries(found).every(
    ([key, value]) => plain.includes(key) && (key !== 'className' || isLanguage(value)),
  );
}

/** The code block keeps its language as a class. */
function isLanguage(className: unknown): boolean {
  return typeof className === 'string' && /^language-\S+$/.test(className);
}

function parsed(attributes: string): Record<string, unknown> | undefined {
  try {
    return attributes === '' ? {} : (JSON.parse(attributes) as Record<string, unknown>);
  } catch {
    return undefined;
  }
}

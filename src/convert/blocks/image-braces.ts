import type { Braces } from '../inline/braces.js';
import type { Picture } from './image-markup.js';

/** Keys of braces, in the order in which they are written, and the attributes that they stand for. */
const keys = {
  id: 'id',
  size: 'sizeSlug',
  link: 'linkDestination',
  align: 'align',
  width: 'width',
  height: 'height',
  ratio: 'aspectRatio',
  scale: 'scale',
  class: 'className',
} as const satisfies Record<string, keyof Picture>;

type Attribute = (typeof keys)[keyof typeof keys];

/**
 * The attributes of an image that its braces give; undefined when there is a key or a value that no image
 * has.
 */
export function pictureOfBraces(braces: Braces): Pick<Picture, Attribute> | undefined {
  if ([...braces].some(([key, value]) => !value || !(key in keys || key === 'px'))) return undefined;
  const id = braces.get('id');
  if (id !== undefined && !/^[1-9]\d{0,14}$/.test(id)) return undefined;
  const bare = braces.get('px') === 'no';
  const width = side(braces.get('width'), bare);
  const height = side(braces.get('height'), bare) ?? (width && !bare ? 'auto' : undefined);
  return {
    id: id === undefined ? undefined : Number(id),
    sizeSlug: braces.get('size'),
    linkDestination: braces.get('link'),
    align: braces.get('align'),
    width,
    height: height === 'none' ? undefined : height,
    aspectRatio: braces.get('ratio'),
    scale: braces.get('scale'),
    className: braces.get('class'),
  };
}

/**
 * The braces that say what an image has beyond address, alternative text and caption; undefined when they
 * cannot.
 */
export function bracesOfAttributes(attrs: Readonly<Record<string, unknown>>): Braces | undefined {
  const known = new Set<string>(Object.values(keys));
  if (Object.keys(attrs).some((key) => !known.has(key))) return undefined;
  const bare = typeof (attrs['width'] ?? attrs['height']) === 'number';
  const values = Object.entries(keys).map(([key, attribute]) => [key, attrs[attribute]] as const);
  const braces = new Map(
    values.filter((entry) => entry[1] !== undefined).map(([key, value]) => [key, String(value)]),
  );
  if (bare) return braces.set('px', 'no');
  for (const side of ['width', 'height']) {
    const number = /^(\d+)px$/.exec(braces.get(side) ?? '')?.[1];
    if (number) braces.set(side, number);
  }
  if (braces.get('width') && braces.get('height') === 'auto') braces.delete('height');
  else if (braces.get('width') && !braces.has('height')) braces.set('height', 'none');
  return braces;
}

/** Today's editor keeps lengths with their unit; older posts hold bare numbers, which `px=no` tells apart. */
function side(value: string | undefined, bare: boolean): string | number | undefined {
  if (!value || !/^\d+$/.test(value)) return value;
  return bare ? Number(value) : `${value}px`;
}

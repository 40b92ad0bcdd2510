import { postFormats } from '../../model/post-format.js';
import { statuses } from '../../model/status.js';

/** What may stand behind one key, as a JSON Schema says it. */
export type KeySchema = Readonly<Record<string, unknown>> & { readonly description: string };

/** Numbers and flags are read as the text that they look like; nothing is the same as no key. */
const text = { type: ['string', 'number', 'boolean', 'null'] };
const flag = {
  anyOf: [{ type: ['boolean', 'null'] }, { type: 'string', pattern: '^(?:[Tt]rue|[Ff]alse|yes|no|on|off)$' }],
};
const open = { anyOf: [{ enum: ['open', 'closed', null] }, { type: 'boolean' }] };
const names = { anyOf: [text, { type: 'array', items: text }] };
const wholeFrom1 = {
  anyOf: [
    { type: 'integer', minimum: 1 },
    { type: 'string', pattern: '^\\+?0*[1-9]\\d{0,14}$' },
    { type: 'null' },
  ],
};
const whole = {
  anyOf: [{ type: 'integer' }, { type: 'string', pattern: '^[-+]?\\d{1,15}$' }, { type: 'null' }],
};
const picture = {
  anyOf: [
    text,
    {
      type: 'object',
      required: ['src'],
      properties: {
        src: { type: 'string', minLength: 1 },
        alt: text,
        caption: text,
        title: text,
        description: text,
      },
    },
  ],
};
const date = {
  anyOf: [
    {
      type: 'string',
      pattern:
        '^(?:\\d{4}-\\d{1,2}-\\d{1,2}(?:(?:[Tt]|\\s+)\\d{1,2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?)?\\s*(?:Z|z|UTC|[+-]\\d{2}(?::?\\d{2})?)?)?$',
    },
    { type: 'null' },
  ],
};

/**
 * Every key of a draft's front matter that means something, in the order in which new ones are written, with what may
 * stand behind it; every other key is the author's own.
 */
export const frontMatterKeys = {
  id: { description: 'Which post this is; written by Galley', ...wholeFrom1 },
  title: {
    description: 'The title of the post; "" for a post without one',
    type: ['string', 'number', 'boolean'],
  },
  slug: { description: 'The last part of the address; made from the title when it is missing', ...text },
  status: { description: 'publish with a date to come is scheduled', enum: statuses },
  date: { description: 'In the time zone of the site unless it has an offset', ...date },
  author: { description: "The user's slug", ...text },
  categories: { description: 'Paths of names: Film > Anime is Anime under Film', ...names },
  tags: { description: 'Names; [] means none', ...names },
  series: { description: 'The series that this is a part of', ...text },
  part: { description: 'The number of this part', ...wholeFrom1 },
  featured_image: { description: 'A picture beside the draft, or an address', ...picture },
  excerpt: { description: 'The hand-written summary', ...text },
  type: { description: 'post when it is missing; page, or a type of the site', ...text },
  format: { description: 'The post format', enum: [...postFormats, null] },
  sticky: { description: 'Whether it stays at the top of the blog', ...flag },
  template: { description: 'A template of the theme', ...text },
  password: { description: 'What readers must know to read it', ...text },
  comment_status: { description: 'Whether comments are open', ...open },
  ping_status: { description: 'Whether pings are open', ...open },
  parent: { description: 'Of a page: the path of slugs of the page above it', ...text },
  menu_order: { description: 'Of a page: its place among its siblings', ...whole },
  meta: { description: 'Registered meta keys', type: ['object', 'null'] },
  terms: {
    description: 'Terms of other taxonomies, by taxonomy',
    type: ['object', 'null'],
    additionalProperties: names,
  },
  hold: { description: 'true keeps the draft from being pushed by anything', ...flag },
  link: { description: 'The address of the post; written by Galley', ...text },
  sites: { description: 'Which post this is on other sites; written by Galley', type: ['object', 'null'] },
} as const satisfies Readonly<Record<string, KeySchema>>;

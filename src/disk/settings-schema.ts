import { z } from 'zod';
import type { Settings } from './stated-settings.js';

const texts = z.array(z.string());
/** YAML reads `yes` as text and `true` as a flag; both mean yes. */
const yesNo = z
  .union([z.enum(['ask', 'yes', 'no']), z.boolean()], { error: 'it is ask, yes or no' })
  .transform((value) => (typeof value === 'string' ? value : value ? 'yes' : 'no'));

/** The shape of `galley.yaml`: every key may be missing. The descriptions stand in `galley schema settings`. */
export const settingsSchema = z.strictObject({
  drafts: z
    .string()
    .min(1)
    .exactOptional()
    .describe('The folder of the drafts, relative to this file')
    .meta({ examples: ['drafts'] }),
  include: texts
    .exactOptional()
    .describe('Patterns as in .gitignore: only these files are drafts')
    .meta({ examples: [['posts/**']] }),
  exclude: texts
    .exactOptional()
    .describe('Patterns as in .gitignore: these files are no drafts')
    .meta({ examples: [['notes/**']] }),
  layout: z
    .string()
    .min(1)
    .exactOptional()
    .describe('Where new files are placed: {slug}, {year}/{slug}, {series}/{slug}')
    .meta({ examples: ['{year}/{slug}'] }),
  media: z
    .enum(['download', 'link'])
    .exactOptional()
    .describe('Whether pull brings pictures down or keeps their addresses')
    .meta({ examples: ['download'] }),
  wikilinks: z
    .boolean()
    .exactOptional()
    .describe('Whether [[page]] is a link')
    .meta({ examples: [true] }),
  create_terms: yesNo
    .exactOptional()
    .describe('What becomes of a category or tag that the site lacks; ask: only where it looks like a slip')
    .meta({ examples: ['ask'] }),
  series_taxonomy: z
    .string()
    .min(1)
    .exactOptional()
    .describe('The taxonomy of the site that holds its series')
    .meta({ examples: ['series'] }),
  series_labels: z
    .strictObject({
      heading: z.string().exactOptional(),
      item: z.string().exactOptional(),
      missing: z.string().exactOptional(),
      previous: z.string().exactOptional(),
      next: z.string().exactOptional(),
    })
    .exactOptional()
    .describe('The words of the series navigation')
    .meta({
      examples: [
        {
          heading: 'Part {part} of {total}: {series}',
          item: 'Part {part}: {title}',
          missing: 'Part {part}',
          previous: 'Previous: {title}',
          next: 'Next: {title}',
        },
      ],
    }),
  series: z
    .record(
      z.string(),
      z.strictObject({
        nav: z
          .enum(['top', 'bottom', 'both', 'none'])
          .exactOptional()
          .describe('Where the navigation stands'),
        parts: z.int().positive().exactOptional().describe('How many there will be, when that is known'),
      }),
    )
    .exactOptional()
    .describe('By the name of a series')
    .meta({ examples: [{ 'Fond Memories': { nav: 'bottom', parts: 3 } }] }),
  history: z
    .int()
    .nonnegative()
    .exactOptional()
    .describe('How many earlier versions of a post are kept; 0 keeps none')
    .meta({ examples: [20] }),
}) satisfies z.ZodType<Settings>;

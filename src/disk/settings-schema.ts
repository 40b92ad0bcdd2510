import { z } from 'zod';

const texts = z.array(z.string());
/** YAML reads `yes` as text and `true` as a flag; both mean yes. */
const yesNo = z
  .union([z.enum(['ask', 'yes', 'no']), z.boolean()], { error: 'it is ask, yes or no' })
  .transform((value) => (typeof value === 'string' ? value : value ? 'yes' : 'no'));

/** The shape of `galley.yaml`: every key may be missing. The descriptions stand in `galley schema settings`. */
export const settingsSchema = z.strictObject({
  drafts: z.string().min(1).exactOptional().describe('The folder of the drafts, relative to this file'),
  include: texts.exactOptional().describe('Patterns as in .gitignore: only these files are drafts'),
  exclude: texts.exactOptional().describe('Patterns as in .gitignore: these files are no drafts'),
  layout: z
    .string()
    .min(1)
    .exactOptional()
    .describe('Where new files are placed: {slug}, {year}/{slug}, {series}/{slug}'),
  media: z
    .enum(['download', 'link'])
    .exactOptional()
    .describe('Whether pull brings pictures down or keeps their addresses'),
  wikilinks: z.boolean().exactOptional().describe('Whether [[page]] is a link'),
  create_terms: yesNo
    .exactOptional()
    .describe('What becomes of a category or tag that the site lacks; ask: only where it looks like a slip'),
  series_taxonomy: z
    .string()
    .min(1)
    .exactOptional()
    .describe('The taxonomy of the site that holds its series'),
  series_labels: z
    .strictObject({
      heading: z.string().exactOptional(),
      item: z.string().exactOptional(),
      missing: z.string().exactOptional(),
      previous: z.string().exactOptional(),
      next: z.string().exactOptional(),
    })
    .exactOptional()
    .describe('The words of the series navigation'),
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
    .describe('By the name of a series'),
  history: z
    .int()
    .nonnegative()
    .exactOptional()
    .describe('How many earlier versions of a post are kept; 0 keeps none'),
});

/** What `galley.yaml` may say: no secrets, all optional. */
export type Settings = z.infer<typeof settingsSchema>;

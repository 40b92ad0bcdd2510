import { z } from 'zod';

const texts = z.array(z.string());
/** YAML reads `yes` as text and `true` as a flag; both mean yes. */
const yesNo = z.preprocess(
  (value) => (value === true ? 'yes' : value === false ? 'no' : value),
  z.enum(['ask', 'yes', 'no']),
);

/** The shape of `galley.yaml`: every key may be missing. */
export const settingsSchema = z.strictObject({
  /** The folder of the drafts, relative to the file. */
  drafts: z.string().min(1).exactOptional(),
  /** Patterns in gitignore's syntax: only these files are drafts. */
  include: texts.exactOptional(),
  exclude: texts.exactOptional(),
  /** Where new files are placed: `{slug}`, `{year}/{slug}`, `{series}/{slug}`. */
  layout: z.string().min(1).exactOptional(),
  /** Whether pictures are brought down or linked where they are. */
  media: z.enum(['download', 'link']).exactOptional(),
  wikilinks: z.boolean().exactOptional(),
  create_terms: yesNo.exactOptional(),
  /** The taxonomy of the site that holds its series. */
  series_taxonomy: z.string().min(1).exactOptional(),
  /** The words of the series navigation. */
  series_labels: z
    .strictObject({
      heading: z.string().exactOptional(),
      item: z.string().exactOptional(),
      missing: z.string().exactOptional(),
      previous: z.string().exactOptional(),
      next: z.string().exactOptional(),
    })
    .exactOptional(),
  /** By name of the series. */
  series: z
    .record(
      z.string(),
      z.strictObject({
        nav: z.enum(['top', 'bottom', 'both', 'none']).exactOptional(),
        /** How many there will be, when that is known. */
        parts: z.int().positive().exactOptional(),
      }),
    )
    .exactOptional(),
  /** How many earlier versions of a post are kept; 0 keeps none. */
  history: z.int().nonnegative().exactOptional(),
});

/** What `galley.yaml` may say: no secrets, all optional. */
export type Settings = z.infer<typeof settingsSchema>;

import type { Base } from '../../model/base.js';
import type { BodyPair } from '../../model/plan.js';
import type { RemotePost } from '../../model/remote-post.js';
import type { Localizer } from '../references/localizer.js';
import { recordedForm } from '../references/recorded-form.js';
import { bodyToDraft } from './convert-body.js';
import { remoteBody } from './remote-body.js';
import { siteMarkdown } from './site-markdown.js';

/** Their body in our words: as local Markdown for the file, and with the content it came from for writing back. */
export interface TheirMarkdown {
  readonly local: string;
  /** The addresses behind destinations of `local` that stand for them. */
  readonly standing: Readonly<Record<string, string>>;
  readonly pair: BodyPair;
}

/** The base's body with the addresses it stood with on the site, paired with the content it agreed with. */
export function basePair(base: Base): BodyPair {
  return { markdown: recordedForm(base.ours.body, base.ours.references), ...remoteBody(base.theirs) };
}

/**
 * What stands on the site now, as Markdown: with a base, in the author's own words wherever the site did not change
 * (law 2), relative links and waiting links among them.
 */
export function theirMarkdown(theirs: RemotePost, localizer: Localizer, base?: Base): TheirMarkdown {
  const before = base && basePair(base);
  const site = before ? bodyToDraft(remoteBody(theirs), before) : siteMarkdown(theirs);
  const author = base &&
    before && {
      local: base.ours.body,
      site: before.markdown,
      references: base.ours.references,
    };
  const { text: local, standing } = localizer.localize(site, author);
  return {
    local,
    standing,
    get pair() {
      return { markdown: site, ...remoteBody(theirs) };
    },
  };
}

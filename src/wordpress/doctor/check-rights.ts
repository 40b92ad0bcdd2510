import type { SiteFacts } from '../../model/site-facts.js';
import type { Check } from './check.js';
import { failed, passed, warned } from './verdict.js';

const wanted: readonly (readonly [capability: string, words: string])[] = [
  ['publish_posts', 'publish'],
  ['edit_others_posts', 'see or change posts of others'],
  ['manage_categories', 'make categories'],
  ['edit_pages', 'write pages'],
];

/** What the role lets this user do with posts, markup and files; nothing is asked of the site. */
export function checkRights({ capabilities, user }: SiteFacts): readonly Check[] {
  const missing = wanted.filter(([capability]) => !capabilities.has(capability)).map(([, words]) => words);
  return [rights(user.name || user.slug, capabilities.has('edit_posts'), missing), markup(), upload()];

  function markup(): Check {
    if (capabilities.has('unfiltered_html'))
      return passed('markup', 'Every markup is kept as it is written (unfiltered_html).');
    return warned('markup', {
      code: 'markup-filtered',
      message: 'WordPress removes scripts, iframes and some attributes from what this role writes.',
      hint: 'Galley holds a post that would lose any (--allow-filtered writes it all the same). An administrator or editor keeps all markup.',
    });
  }

  function upload(): Check {
    if (capabilities.has('upload_files')) return passed('upload', 'You may upload pictures and files.');
    return warned('upload', {
      code: 'upload-forbidden',
      message: 'This role may not upload: drafts with new pictures wait.',
      hint: 'Ask an administrator for the role of an author, or upload the pictures there and use their addresses.',
    });
  }
}

function rights(name: string, mayWrite: boolean, missing: readonly string[]): Check {
  if (!mayWrite) {
    return failed('rights', {
      code: 'role-cannot-write',
      message: `${name} may not write posts.`,
      hint: 'Ask an administrator for the role of a contributor, an author or an editor.',
    });
  }
  if (missing.length === 0) return passed('rights', `${name} may do all that Galley does.`);
  return warned('rights', {
    code: 'role-limited',
    message: `${name} may not ${missing.join(', ')}.`,
    hint: 'Galley leaves that alone and says so. For more, ask an administrator for another role.',
  });
}

import type { Problem } from '../../model/problem.js';

/** What a role may not do; the end of the code of its problem. */
export type RefusedWork =
  | 'write-type'
  | 'publish'
  | 'edit-others'
  | 'edit-published'
  | 'delete'
  | 'set-author'
  | 'stick'
  | 'make-term'
  | 'assign-terms'
  | 'upload';

/** What a refusal is about: the file, and the type, user, taxonomy or term that it names. */
export interface Refused {
  readonly path: string;
  readonly work: RefusedWork;
  readonly name?: string;
}

/** Says of one draft what the role may not do with it, and what to do instead; the post waits, whole. */
export function refusal({ path, work, name = '' }: Refused): Problem {
  const [message, hint] = words[work](name);
  return {
    code: `role-may-not-${work}`,
    message: `${path}: your role may not ${message}; nothing of this post was written`,
    hint,
    path,
    severity: 'error',
  };
}

const words: Readonly<Record<RefusedWork, (name: string) => readonly [message: string, hint: string]>> = {
  'write-type': (type) => [
    `write anything of the type ${type}`,
    'make it a post (take `type` out), or have an editor push it',
  ],
  publish: () => ['publish', 'write status: pending, and an editor can publish it'],
  'edit-others': () => ['edit posts of others', 'have an editor, or its author, push it'],
  'edit-published': () => ['edit what is published', 'have an editor push it'],
  delete: () => [
    'delete this post',
    'put the file back (.galley/trash, or git), or have an editor delete it',
  ],
  'set-author': (author) => [
    `write in the name of ${author}`,
    'take the line `author` out, or have an editor push it',
  ],
  stick: () => ['make a post sticky or not', 'take the line `sticky` out; an editor can set it there'],
  'make-term': (term) => [
    `make the ${term}`,
    'take one that is there (galley terms list), or have an editor make it: galley terms create',
  ],
  'assign-terms': (taxonomy) => [
    `give posts a ${taxonomy}`,
    `take those terms out of the file, or have an editor push it`,
  ],
  upload: () => [
    'upload files',
    'have an author or editor upload the picture, and write its address in place of the file',
  ],
};

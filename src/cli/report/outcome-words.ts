import type { PostReport } from '../../index.js';

/** What was done with a post, for the reports of push, pull and sync: `there` is the site, `here` the folder. */
export function doneWords(post: PostReport): string {
  switch (post.outcome) {
    case 'created-there':
      return 'created there';
    case 'created-here':
      return 'new file here';
    case 'updated':
      return `updated ${sides(post)}`;
    case 'trashed-there':
      return 'trashed there';
    case 'trashed-here':
      return 'trashed here';
    case 'restored-there':
      return 'restored there';
    case 'remembered':
      return 'same on both';
    case 'forgotten':
      return 'gone on both';
    case 'stale':
      return 'moved meanwhile';
    case 'conflict':
    case 'held':
    case 'failed':
      return post.outcome;
  }
}

/** How a post stands, for `status`: the same outcome, told by its cause. */
export function stateWords(post: PostReport): string {
  switch (post.outcome) {
    case 'created-there':
      return 'new here';
    case 'created-here':
      return 'new there';
    case 'updated':
      return changedWords(post);
    case 'trashed-there':
      return 'removed here';
    case 'trashed-here':
      return 'removed there';
    case 'restored-there':
      return 'to be restored';
    case 'remembered':
    case 'forgotten':
    case 'stale':
    case 'conflict':
    case 'held':
    case 'failed':
      return doneWords(post);
  }
}

function sides(post: PostReport): string {
  if (post.there.length > 0 && post.here.length > 0) return 'both';
  return post.here.length > 0 ? 'here' : 'there';
}

/** What is going to be written there was changed here, and the other way round. */
function changedWords(post: PostReport): string {
  if (post.there.length > 0 && post.here.length > 0) return 'changed on both';
  return post.here.length > 0 ? 'changed there' : 'changed here';
}

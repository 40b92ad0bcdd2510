import { describe, expect, it } from 'vitest';
import type { SiteFacts } from '../../../src/model/site-facts.js';
import { hasRight, mayAssignTerms, mayMakeTerm, mayUpload } from '../../../src/sync/rights/has-right.js';
import { fakeFacts } from '../../support/fake-site-facts.js';

const [post, page] = fakeFacts.types;
const book = {
  ...post!,
  name: 'book',
  capabilities: { create_posts: 'write_books', publish_posts: 'print_books' },
};
const genre = { name: 'genre', restBase: 'genres', hierarchical: true, types: ['book'] };
const mood = { name: 'mood', restBase: 'moods', hierarchical: false, types: ['book'] };

/** A site as somebody with these capabilities sees it. */
const facts = (...capabilities: readonly string[]): SiteFacts => ({
  ...fakeFacts,
  capabilities: new Set(capabilities),
  types: [post!, page!, book],
  taxonomies: [
    ...fakeFacts.taxonomies,
    { ...genre, capabilities: { edit_terms: 'rule_genres', assign_terms: 'use_genres' } },
    { ...mood, capabilities: { edit_terms: 'edit_post_tags', assign_terms: 'assign_post_tags' } },
  ],
});

const contributor = facts('edit_posts', 'delete_posts', 'read');
const librarian = facts('write_books', 'use_genres', 'edit_posts');

describe('a right', () => {
  it('over posts and pages goes by the names that core has for them', () => {
    expect(hasRight(contributor, 'post', 'create_posts')).toBe(true);
    expect(hasRight(contributor, 'post', 'publish_posts')).toBe(false);
    expect(hasRight(contributor, 'page', 'create_posts')).toBe(false);
    expect(hasRight(facts('edit_pages', 'publish_pages'), 'page', 'publish_posts')).toBe(true);
  });

  it('over a type of its own goes by the names that the type has', () => {
    expect(hasRight(librarian, 'book', 'create_posts')).toBe(true);
    expect(hasRight(librarian, 'book', 'publish_posts')).toBe(false);
    expect(hasRight(contributor, 'book', 'create_posts')).toBe(false);
  });

  it('that the type does not name, or that a site tells nothing of, is left to the site', () => {
    expect(hasRight(librarian, 'book', 'edit_published_posts')).toBe(true);
    expect(hasRight(facts(), 'post', 'publish_posts')).toBe(true);
    expect(mayUpload(facts())).toBe(true);
  });

  it('to make a term is that to edit them where they have parents, that to use them where they are flat', () => {
    expect(mayMakeTerm(contributor, 'category')).toBe(false);
    expect(mayMakeTerm(contributor, 'post_tag')).toBe(true);
    expect(mayMakeTerm(facts('manage_categories'), 'category')).toBe(true);
    expect(mayMakeTerm(librarian, 'genre')).toBe(false);
    expect(mayMakeTerm(librarian, 'mood')).toBe(true);
    expect(mayMakeTerm(facts('rule_genres'), 'genre')).toBe(true);
  });

  it('to give terms to posts may be a right of its own', () => {
    expect(mayAssignTerms(librarian, 'genre')).toBe(true);
    expect(mayAssignTerms(contributor, 'genre')).toBe(false);
    expect(mayAssignTerms(contributor, 'category')).toBe(true);
  });
});

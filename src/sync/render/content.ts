import { placeNavigation } from '../../convert/navigation/place-navigation.js';
import { renderNavigation } from '../../convert/navigation/render-navigation.js';
import type { BodyChange, NavigationChange } from '../../model/plan.js';
import type { ResolvedReference } from '../../model/base.js';
import { bodyToPost } from '../body/convert-body.js';
import type { PostBody } from '../body/convert-body.js';
import type { Binding } from './binding.js';

/** Content as it will be sent, and the local references that stand in it. */
export interface RenderedContent extends PostBody {
  readonly references: Readonly<Record<string, ResolvedReference>>;
}

/** A body as the site shall keep it, with the series navigation that belongs to it now. */
export function renderContent(
  body: BodyChange,
  navigation: NavigationChange | undefined,
  binding: Binding,
): RenderedContent {
  const bound = binding.bind(body.markdown);
  const post = bodyToPost(bound.markdown, body.pair);
  return { ...post, content: withNavigation(post.content, navigation), references: bound.references };
}

/** A body with the navigation that belongs to it; without one, as it is. */
export function withNavigation(content: string, navigation: NavigationChange | undefined): string {
  if (navigation?.series === undefined) return content;
  return placeNavigation(content, renderNavigation(navigation.series, kindOf(content)), navigation.where);
}

/** A classic post gets classic HTML: a block delimiter would switch its paragraphs off (law 12). */
export function kindOf(content: string): 'blocks' | 'classic' {
  return content.includes('<!-- wp:') || content.trim() === '' ? 'blocks' : 'classic';
}

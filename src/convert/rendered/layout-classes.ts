import type { Block } from '../grammar/block.js';

/** How each block lays out what is in it when its markup does not say so (`supports.layout` of its block.json). */
const layouts: Readonly<Record<string, 'flex' | 'flow' | 'constrained'>> = {
  'core/buttons': 'flex',
  'core/column': 'flow',
  'core/columns': 'flex',
  'core/details': 'flow',
  'core/gallery': 'flex',
  'core/group': 'flow',
  'core/quote': 'flow',
  'core/social-links': 'flex',
};

/**
 * The classes that WordPress adds to a block when it renders it and never saves (`wp_render_layout_support_flag`): the
 * site's global styles lay columns, galleries and buttons out by them. None for a block without a layout.
 */
export function layoutClasses({ blockName, attrs }: Block): readonly string[] {
  const usual = blockName === null ? undefined : layouts[blockName];
  if (usual === undefined || blockName === null) return [];
  const said = (attrs?.['layout'] as { readonly type?: unknown } | undefined)?.type;
  const layout = typeof said === 'string' && /^[a-z]+$/.test(said) ? said : usual;
  return [`is-layout-${layout}`, `wp-block-${blockName.replace('core/', '')}-is-layout-${layout}`];
}

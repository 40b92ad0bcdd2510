import { writeBlock } from '../grammar/write-block.js';
import { htmlAttributes } from '../inline/html-attributes.js';
import { htmlNodes, nodesHtml, type ElementNode, type HtmlNode } from '../inline/html-nodes.js';
import { modernPhrasing } from './modern-phrasing.js';
import { hasOnly, type OldForm } from './old-form.js';

const DEEPEST = 20;

/** Lists were one block with their items as HTML before 6.1, and had no class before 6.6. */
export const listForm: OldForm = (block, inner) => {
  if (!hasOnly(block, ['ordered', 'start', 'anchor'])) return undefined;
  const nodes = elements(htmlNodes(block.innerHTML));
  const list = nodes?.length === 1 ? nodes[0] : undefined;
  if (!list) return undefined;
  if (inner.length === 0) return listMarkup(list, 0);
  return list.children.some((child) => !isSpace(child)) ? undefined : framed(list, inner);
};

/** The text of an item before its inner lists. */
export const listItemForm: OldForm = (block, inner) => {
  const nodes = elements(htmlNodes(block.innerHTML));
  const item = nodes?.length === 1 ? nodes[0] : undefined;
  if (item?.open !== '<li>' || !hasOnly(block, [])) return undefined;
  const text = modernPhrasing(nodesHtml(item.children));
  return text === undefined ? undefined : itemMarkup(text, inner);
};

function listMarkup(list: ElementNode, depth: number): string | undefined {
  const items = elements(list.children)?.map((item) => itemOf(item, depth));
  return items?.every((item) => item !== undefined) && items.length > 0 ? framed(list, items) : undefined;
}

function itemOf(item: ElementNode, depth: number): string | undefined {
  if (item.open !== '<li>' || depth > DEEPEST) return undefined;
  const isList = (node: HtmlNode) => 'open' in node && (node.name === 'ul' || node.name === 'ol');
  const first = item.children.findIndex(isList);
  const end = first < 0 ? item.children.length : first;
  const text = modernPhrasing(nodesHtml(item.children.slice(0, end)));
  const lists = elements(item.children.slice(end))?.map((list) =>
    isList(list) ? listMarkup(list, depth + 1) : undefined,
  );
  if (text === undefined || !lists?.every((list) => list !== undefined)) return undefined;
  return itemMarkup(text, lists);
}

function itemMarkup(text: string, lists: readonly string[]): string {
  return writeBlock('core/list-item', {}, `<li>${text}${lists.join('\n\n')}</li>`);
}

function framed(list: ElementNode, items: readonly string[]): string | undefined {
  const attributes = htmlAttributes(list.attributes);
  const { start, class: name, ...others } = Object.fromEntries(attributes ?? [['unknown', '']]);
  if (Object.keys(others).length > 0 || (name !== undefined && name !== 'wp-block-list')) return undefined;
  const ordered = list.name === 'ol';
  if ((!ordered && (list.name !== 'ul' || start)) || (start && !/^\d+$/.test(start))) return undefined;
  const first = start && start !== '1' ? Number(start) : undefined;
  const head = `<${list.name}${first === undefined ? '' : ` start="${first}"`} class="wp-block-list">`;
  const attrs = { ordered: ordered || undefined, start: first };
  return writeBlock('core/list', attrs, `${head}${items.join('\n\n')}</${list.name}>`);
}

/** The nodes without the white space between them; undefined when text stands there too. */
function elements(nodes: readonly HtmlNode[]): readonly ElementNode[] | undefined {
  const real = nodes.filter((node) => !isSpace(node));
  return real.every((node): node is ElementNode => 'open' in node) ? real : undefined;
}

function isSpace(node: HtmlNode): boolean {
  return 'html' in node && node.html.trim() === '';
}

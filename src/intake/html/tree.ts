import type { DefaultTreeAdapterTypes } from 'parse5';

import { parse } from 'parse5';

import { LIMITS } from '../limits.ts';
import { Refusal } from '../refusal.ts';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** Elements of a page that hold no text of the document: machinery, controls, and what was withdrawn (`del`, `s`), as in Word. */
const UNREAD: ReadonlySet<string> = new Set([
  'script', 'style', 'noscript', 'template', 'head', 'nav', 'header', 'footer', 'aside', 'button', 'select', 'option', 'textarea',
  'input', 'iframe', 'object', 'embed', 'svg', 'canvas', 'audio', 'video', 'dialog', 'menu', 'map', 'rt', 'rp', 'del', 's', 'strike',
]); // prettier-ignore

/** Elements that begin a line of their own. */
export const BLOCKS: ReadonlySet<string> = new Set([
  'address', 'article', 'blockquote', 'body', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset', 'figcaption', 'figure', 'form',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'li', 'main', 'ol', 'p', 'pre', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot',
  'th', 'thead', 'tr', 'ul', 'caption',
]); // prettier-ignore

/** Reads a page as a browser would; nested deeper than any page of people, it is refused. */
export function parsePage(html: string): Element {
  const document = parse(html);
  const root = document.childNodes.find((node): node is Element => 'tagName' in node);
  if (root === undefined) throw new Refusal('empty page: no element', 'a page with text');
  const stack: (readonly [Element, number])[] = [[root, 1]];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const [element, depth] = top;
    if (depth > LIMITS.depth)
      throw new Refusal(`deep nesting: more than ${LIMITS.depth} elements`, 'a page that a person wrote');
    for (const child of childrenOf(element)) stack.push([child, depth + 1]);
  }
  return root;
}

export function childrenOf(element: Element): readonly Element[] {
  return element.childNodes.filter((node): node is Element => 'tagName' in node);
}

/** The elements that hold an element, from the nearest outward. */
export function* ancestorsOf(element: Element): Generator<Element, void> {
  for (let at = element.parentNode; at !== null && 'tagName' in at; at = at.parentNode) yield at;
}

export function attributeOf(element: Element, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

/** The words by which a page names an element: its id and its classes. */
export function namesOf(element: Element): readonly string[] {
  return [attributeOf(element, 'id'), ...attributeOf(element, 'class').split(/\s+/)].filter(
    (name) => name !== '',
  );
}

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)/i;
const NO_SIZE = /font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:;|$|!)/i;
const WITHDRAWN = /text-decoration(?:-line)?\s*:[^;]*line-through/i;

/** Whether a page does not show an element. */
export function isHidden(element: Element): boolean {
  const style = attributeOf(element, 'style');
  if (element.attrs.some(({ name }) => name === 'hidden') || HIDING.test(style)) return true;
  // Type of no size closes gaps between parts that set a size of their own.
  return NO_SIZE.test(style) && findElements(element, hasSize).length === 0;
}

const hasSize = (element: Element): boolean => {
  const style = attributeOf(element, 'style');
  return /font-size\s*:|font\s*:/i.test(style) && !NO_SIZE.test(style);
};

/** Whether an element is left out: no text of the document, not shown, or crossed out. */
export function isUnread(element: Element): boolean {
  return (
    UNREAD.has(element.tagName) ||
    isHidden(element) ||
    WITHDRAWN.test(attributeOf(element, 'style')) ||
    /^(?:navigation|banner|contentinfo|search|complementary|dialog)$/.test(attributeOf(element, 'role'))
  );
}

/** All elements below one that a test picks, in their order. */
export function findElements(root: Element, picks: (element: Element) => boolean): readonly Element[] {
  return childrenOf(root).flatMap((child) => [
    ...(picks(child) ? [child] : []),
    ...findElements(child, picks),
  ]);
}

/** The text below a node, without what is left out. */
export function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || ('tagName' in node && isUnread(node))) return '';
  return node.childNodes.map(textOf).join('');
}

/** All text below an element, hidden or not, machinery left out. */
export function allTextOf(node: Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || ('tagName' in node && UNREAD.has(node.tagName))) return '';
  return node.childNodes.map(allTextOf).join('');
}

/** A text without its white space. */
export const squeeze = (text: string): string => text.replaceAll(/\s+/g, '');

/** The beginning of the text below a node, so that long texts are not put together to look at their first words. */
export function startOf(node: Node, length: number): string {
  if ('value' in node) return node.value.slice(0, length);
  if (!('childNodes' in node) || ('tagName' in node && isUnread(node))) return '';
  let text = '';
  for (const child of node.childNodes) {
    text += startOf(child, length - text.length);
    if (text.length >= length) break;
  }
  return text;
}

import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Declared } from './styles.ts';

import { parse } from 'parse5';

import { LIMITS } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { mergeDeclarations, OTHER_MEDIA, parseDeclarations, StyleSheets } from './styles.ts';

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
  applySheets(root);
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

/** Declarations that hold for an element, and those that may: of the style sheets of its page, then its own. */
function declarationsOf(element: Element): readonly Styles[] {
  const known = DECLARED.get(element.attrs);
  if (known !== undefined) return known;
  const own = parseDeclarations(attributeOf(element, 'style'));
  const sheets = element.attrs.some(({ name }) => name === SHEETS) ? BY_SHEETS.get(element) : undefined;
  const styles = (
    sheets === undefined
      ? [own]
      : [mergeDeclarations([sheets.surely, own]), mergeDeclarations([sheets.perhaps, own])]
  ).map((declared) => new Map([...declared].map(([name, { value }]) => [name, value])));
  DECLARED.set(element.attrs, styles);
  return styles;
}

/** Values of properties. */
type Styles = ReadonlyMap<string, string>;
/** Declarations by the attributes in which they stand, which are read again and again. */
const DECLARED = new WeakMap<Element['attrs'], readonly Styles[]>();
const BY_SHEETS = new WeakMap<Element, Declared>();
/** An attribute by which an element tells that style sheets of its page declare something for it. */
export const SHEETS = '(sheets)';
const isZero = (value = ''): boolean => /^0*\.?0+(?:px|pt|em|rem|%)?$/u.test(value);
const isFarOut = (value = ''): boolean => /^-\d{3,}/u.test(value);
/** Colours that a white page does not show. */
const isWhite = (colour = ''): boolean =>
  /^(?:white|#f{3,4}|#f{6}(?:f{2})?|rgba?\(\s*255\s*,\s*255\s*,\s*255\s*(?:,\s*[\d.]+\s*)?\)|transparent|rgba\([^)]*,\s*0*\.?0+\s*\))$/u.test(
    colour,
  );

/** Whether a page does not show an element. */
export function isHidden(element: Element): boolean {
  if (element.attrs.length === 0) return false;
  if (element.attrs.some(({ name }) => name === 'hidden')) return true;
  // A rule that may hold may show what another one hides.
  return declarationsOf(element).every((style) => hides(style, element));
}

function hides(style: Styles, element: Element): boolean {
  const is = (name: string, value: RegExp): boolean => value.test(style.get(name) ?? '');
  if (is('display', /^none/u) || is('visibility', /^(?:hidden|collapse)/u) || isZero(style.get('opacity')))
    return true;
  if (
    is('mso-hide', /^all/u) ||
    isFarOut(style.get('text-indent')) ||
    is('clip', /^rect\((?:[01](?:px)?[\s,]*){4}\)/u)
  )
    return true;
  if (
    is('position', /^(?:absolute|fixed)/u) &&
    ['left', 'top', 'right'].some((side) => isFarOut(style.get(side)))
  )
    return true;
  const isCut = is('overflow', /^hidden/u);
  if (isCut && ['height', 'width', 'max-height', 'max-width'].some((name) => isZero(style.get(name))))
    return true;
  if (
    isWhite(
      style.get('color') ?? (element.tagName === 'font' ? attributeOf(element, 'color').toLowerCase() : ''),
    )
  )
    return (
      ![element, ...ancestorsOf(element)].some(hasBackground) && findElements(element, hasColour).length === 0
    );
  // Type of no size closes gaps between parts that set a size of their own.
  return isZero(style.get('font-size')) && findElements(element, hasSize).length === 0;
}

/** Whether an element is painted, or may be by a style sheet that is not at hand: cells of tables and what has a class. */
function hasBackground(element: Element): boolean {
  if (/^t[dh]$/u.test(element.tagName) || attributeOf(element, 'class') !== '') return true;
  const isPainted = (paint = ''): boolean => paint !== '' && !isWhite(paint.split(/ (?![^(]*\))/u)[0]);
  return (
    isPainted(attributeOf(element, 'bgcolor').toLowerCase().slice(0, 50)) ||
    attributeOf(element, 'background') !== '' ||
    declarationsOf(element).some(
      (style) =>
        isPainted(style.get('background')) ||
        isPainted(style.get('background-color')) ||
        style.has('background-image'),
    )
  );
}

const hasSize = (element: Element): boolean =>
  declarationsOf(element).some(
    (style) => style.has('font') || (style.has('font-size') && !isZero(style.get('font-size'))),
  );

const hasColour = (element: Element): boolean =>
  declarationsOf(element).some((style) => {
    const colour = style.get('color') ?? '';
    return colour !== '' && !isWhite(colour);
  });

const isCrossedOut = (element: Element): boolean =>
  element.attrs.length > 0 &&
  declarationsOf(element).every((style) =>
    ['text-decoration', 'text-decoration-line'].some((name) =>
      (style.get(name) ?? '').includes('line-through'),
    ),
  );

/** Gives each element what the style sheets within its page declare for it. */
function applySheets(root: Element): void {
  const text = findElements(root, ({ tagName }) => tagName === 'style')
    .filter((sheet) => !OTHER_MEDIA.test(attributeOf(sheet, 'media')))
    .map((sheet) => sheet.childNodes.map((node) => ('value' in node ? node.value : '')).join(''))
    .join('\n');
  if (text.trim() === '') return;
  const sheets = new StyleSheets(text);
  for (const element of [root, ...findElements(root, () => true)]) {
    const classes = attributeOf(element, 'class').split(/\s+/u).map((name) => `.${name}`); // prettier-ignore
    const declared = sheets.declaredFor([element.tagName, `#${attributeOf(element, 'id')}`, ...classes]);
    if (declared === null) continue;
    BY_SHEETS.set(element, declared);
    element.attrs = [...element.attrs, { name: SHEETS, value: '' }];
  }
}

/** Whether an element is left out: no text of the document, not shown, or crossed out. */
export function isUnread(element: Element): boolean {
  return (
    UNREAD.has(element.tagName) ||
    isHidden(element) ||
    isCrossedOut(element) ||
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

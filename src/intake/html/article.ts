import type { Element } from './tree.ts';

import { announcesOthers, isFurniture } from './furniture.ts';
import {
  ancestorsOf,
  BLOCKS,
  childrenOf,
  findElements,
  isHidden,
  isUnread,
  namesOf,
  SHEETS,
  squeeze,
  startOf,
  textOf,
} from './tree.ts';

/** A run of text this long, or one that ends a sentence, is prose; shorter ones are buttons, dates, breadcrumbs. */
const SENTENCE = 16;
/** A part of the page that holds this share of the prose of what is around it is where the article goes on. */
const SHARE = 0.65;

/** Names that publishing systems (TRS, 博达, 大汉, WeChat and others) and their templates give to the element that holds the article. */
const CONTAINER =
  /^(?:ucap-?content|zoom(?:con)?|js_content|rich_media_content|vsb_content\w*|v_news_content|wp_articlecontent|trs_(?:editor|paper\w*|ueditor)|view|con_?text|text_?con|art_?(?:con|content|body|text)\w*|article|article[-_]?(?:body|content|con|text|main|detail|box)|news[-_]?(?:body|content|con|text|detail)|detail[-_]?(?:body|content|con|text|main)?|content[-_]?(?:text|body|main|box|detail)?|main[-_]?text|pages?[-_]content|body_?label|info[-_]?(?:content|con|text)|entry[-_]content|post[-_]content|xl[-_]?(?:con|content)|conzt|arti_?content)$/i;
/** Names of what stands beside an article. */
const BESIDE =
  /^(?:side-?bar|aside|related\w*|relate|recommend\w*|tuijian|hot(?:news|list)?|rank\w*|xg(?:xw|lj|yd|wz|zx)|xiangguan|foot(?:er)?|bottom|copyright|share\w*|comments?|nav\w*|menu|crumbs?|bread-?crumbs?|top-?bar|header|disclaimer|statement|qr_?code\w*|ewm|pre-?next|prev-?next)$/i;

const isBeside = (element: Element): boolean => namesOf(element).some((name) => BESIDE.test(name));

/**
 * Finds the article of a page: what a publishing system calls by its name, else what stands below the title, else where the prose
 * stands, from the body inward as long as one part holds most of it. Menus, lists of other news and footers do not count. `rival`
 * is another text of the page that may be meant as well, where nothing tells them apart.
 */
export function findArticle(
  body: Element,
  title: string,
): { readonly element: Element; readonly rival: Element | null } {
  const weights = new Map<Element, number>();
  weigh(body, false, weights);
  revealHidden(body, weights);
  const proseOf = (element: Element): number => weights.get(element) ?? 0;
  const named = findElements(body, (element) => namesOf(element).some((name) => CONTAINER.test(name)));
  const container = heaviest(named, proseOf);
  const below = belowTitle(container ?? body, title, proseOf);
  const element = descend(below ?? container ?? body, proseOf);
  const isNamed = container !== null && !/^(?:content|article|main|detail)$/i.test(namesOf(container).join());
  const rivalIn = (): Element | null =>
    container === null && below === null ? rivalOf(body, element, proseOf) : null;
  return { element, rival: isNamed ? null : (forkOf(element, proseOf) ?? rivalIn()) };
}

const heaviest = (elements: readonly Element[], proseOf: (element: Element) => number): Element | null =>
  elements.reduce<Element | null>(
    (best, element) => (proseOf(element) > (best === null ? 0 : proseOf(best)) ? element : best),
    null,
  );

/** Shows what a script of the page would show: a hidden part that holds more prose than all that is shown. */
function revealHidden(body: Element, weights: Map<Element, number>): void {
  const shown = weights.get(body) ?? 0;
  const parts = findElements(body, isHidden).map((element) => {
    const { attrs } = element;
    const bare = unveiled(element);
    element.attrs = bare;
    const prose = weigh(element, false, new Map());
    element.attrs = attrs;
    return { element, bare, prose };
  });
  const largest = parts.reduce((most, { prose }) => Math.max(most, prose), 0);
  if (largest <= shown) return;
  for (const { element, bare, prose } of parts) {
    if (prose !== largest) continue;
    element.attrs = bare;
    // What is hidden may stand in what is hidden as well.
    for (const outer of ancestorsOf(element)) if (isHidden(outer)) outer.attrs = unveiled(outer);
  }
  weigh(body, false, weights);
}

const unveiled = ({ attrs }: Element): Element['attrs'] => attrs.filter(({ name }) => !VEILS.has(name));
const VEILS: ReadonlySet<string> = new Set(['style', 'hidden', SHEETS]);

/** The smallest part of a page around its title that holds prose besides it. */
function belowTitle(body: Element, title: string, proseOf: (element: Element) => number): Element | null {
  const squeezed = squeeze(title);
  const isTitle = (element: Element): boolean =>
    element.tagName === 'h1' || (squeezed.length >= 6 && squeeze(textOf(element)) === squeezed);
  const [heading] = findElements(body, (element) => !isUnread(element) && isTitle(element));
  if (heading === undefined) return null;
  const own = proseOf(heading);
  return [...ancestorsOf(heading)].find((parent) => proseOf(parent) > own) ?? null;
}

function descend(from: Element, proseOf: (element: Element) => number): Element {
  let article = from;
  for (;;) {
    const inside = childrenOf(article).filter((child) => BLOCKS.has(child.tagName) || proseOf(child) > 0);
    const next = heaviest(inside, proseOf);
    if (next === null || proseOf(next) < SHARE * proseOf(article)) return article;
    // A long paragraph is not the article around it, and of a table that is the document every row counts.
    const isText = /^(?:p|h\d|span|font|pre|table|tbody|thead|tr|td|th|ul|ol|dl|blockquote)$/.test(
      next.tagName,
    );
    if (isText && !isLayout(next, proseOf)) return article;
    article = next;
  }
}

const isColumn = (element: Element): boolean => /^(?:div|section|td|article|main)$/.test(element.tagName);

/** Characters of prose of another part of a page that may be the article instead. */
const LEAST_RIVAL = 30;

/** Another part of the page with prose, on the way from the body to the article. */
function rivalOf(body: Element, article: Element, proseOf: (element: Element) => number): Element | null {
  // Neither a name nor a title says which it is: a few sentences elsewhere are enough for a doubt.
  const way = [article, ...ancestorsOf(article)];
  const others = way
    .slice(1, way.indexOf(body) + 1)
    .flatMap((parent, k) => childrenOf(parent).filter((child) => child !== way[k]));
  return others.find((child) => isColumn(child) && proseOf(child) >= LEAST_RIVAL) ?? null;
}

/** The smaller one of two columns between which the prose of an article would be divided: parts of one text are not named unlike. */
function forkOf(article: Element, proseOf: (element: Element) => number): Element | null {
  const columns = childrenOf(article).filter(
    (child) => isColumn(child) && proseOf(child) >= Math.max(0.2 * proseOf(article), 40),
  );
  const names = new Set(columns.map((column) => namesOf(column).join(' ')));
  return columns.length >= 2 && names.size === columns.length ? (columns[1] ?? null) : null;
}

/** A table that lays out a page: one cell of it holds nearly all the prose, in blocks. */
function isLayout(element: Element, proseOf: (element: Element) => number): boolean {
  if (!/^(?:table|tbody|tr|td)$/.test(element.tagName)) return false;
  const cells = element.tagName === 'td' ? [element] : cellsOf(element);
  return cells.some(
    (cell) =>
      proseOf(cell) > 0.8 * proseOf(element) &&
      childrenOf(cell).filter((child) => BLOCKS.has(child.tagName)).length >= 2,
  );
}

function cellsOf(element: Element): readonly Element[] {
  return childrenOf(element).flatMap((child) =>
    child.tagName === 'td' || child.tagName === 'th' ? [child] : cellsOf(child),
  );
}

/** Counts characters outside of links, in runs long enough to be sentences or in cells of tables, of each element. */
function weigh(element: Element, inLink: boolean, weights: Map<Element, number>): number {
  weights.set(element, 0);
  if (isUnread(element) || isBeside(element) || isList(element) || isCard(element)) return 0;
  const isLink = inLink || element.tagName === 'a';
  const isCell = element.tagName === 'td' || element.tagName === 'th';
  let prose = 0;
  let run = '';
  const endRun = (): void => {
    const text = squeeze(run);
    const isProse = isCell || text.length >= SENTENCE || /[。；！？]/u.test(text);
    if (!isLink && isProse && !isFurniture(run)) prose += text.length;
    run = '';
  };
  for (const node of element.childNodes) {
    const isElement = 'tagName' in node;
    if (isElement && BLOCKS.has(node.tagName) && announcesOthers(startOf(node, 60))) break;
    if (
      isElement &&
      (BLOCKS.has(node.tagName) || node.tagName === 'a' || node.tagName === 'br' || hasBlocks(node))
    ) {
      endRun();
      prose += weigh(node, isLink, weights);
    } else run += textOf(node);
  }
  endRun();
  weights.set(element, prose);
  return prose;
}

function hasBlocks(element: Element): boolean {
  return childrenOf(element).some(
    (child) => BLOCKS.has(child.tagName) || child.tagName === 'a' || hasBlocks(child),
  );
}

/** 索引号, 发布机构, 发文字号 and their values, in a table above the article. */
export function isCard(table: Element): boolean {
  if (table.tagName !== 'table' || textOf(table).length > MOST_CARD) return false;
  const filled = cellsOf(table)
    .map((cell) => squeeze(textOf(cell)))
    .filter((text) => text !== '');
  const labels = filled.filter((text) => isFurniture(`${text.replace(/[：:]$/u, '')}：`));
  const isNamed = filled.some((text) =>
    /^(?:索引号|发文字号|文号|发布机构|发文机关|公开方式|主题分类)/u.test(text),
  );
  return isNamed && labels.length * 2 >= filled.length;
}

/** Characters of a card. */
const MOST_CARD = 1200;

/** Links from an abstract to its article. */
const LEADS_ON = /^[[【（(]?(?:详细|详情|更多|查看|阅读|全文)/u;

/** A list of other pages: three or more parts of one make, each a link with at most an abstract beside it. */
function isList(element: Element): boolean {
  const items = childrenOf(element).filter(({ tagName }) => BLOCKS.has(tagName));
  if (items.length < 3) return false;
  const linked = items.filter((item) => {
    const text = squeeze(textOf(item));
    if (text.length > 260) return false;
    const links = findElements(item, ({ tagName }) => tagName === 'a').map((link) => squeeze(textOf(link)));
    // A date or a mark may stand before the link; or the link behind the abstract says 详细.
    return links.some((link) => (link !== '' && text.indexOf(link) <= 12) || LEADS_ON.test(link));
  });
  return linked.length >= 3 && linked.length * 4 >= items.length * 3;
}

/** Whether a part of the article is none of it: a menu, a list of other pages, a form to fill in, or what is named so. */
export function isAside(element: Element): boolean {
  if (isBeside(element) || isList(element)) return true;
  const links = findElements(element, ({ tagName }) => tagName === 'a');
  const text = squeeze(textOf(element));
  const linked = links.reduce((sum, link) => sum + squeeze(textOf(link)).length, 0);
  if (links.length >= 3 && linked * 2 > text.length) return true;
  const hasField =
    element.tagName === 'form' &&
    !text.includes('。') &&
    findElements(element, ({ tagName }) => tagName === 'textarea' || tagName === 'input').length > 0;
  return hasField && text.length < 120;
}

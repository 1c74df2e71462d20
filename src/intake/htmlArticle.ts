import type { Element } from './htmlTree.ts';

import { BLOCKS, childrenOf, isUnread, textOf } from './htmlTree.ts';

/** What an element holds: `prose` counts characters outside of links, in runs long enough to be sentences or in cells of tables. */
interface Weight {
  readonly prose: number;
  readonly links: number;
}

/** A run of text this long, or one that ends a sentence, is prose; shorter ones are buttons, dates, breadcrumbs. */
const SENTENCE = 16;
/** A part of the page that holds this share of the prose of what is around it is where the article goes on. */
const SHARE = 0.65;

/**
 * Finds the article of a page by where its prose stands: from the body inward, as long as one part holds most of it. Menus, lists
 * of other news and footers are links and short runs, which do not count.
 */
export function findArticle(body: Element): Element {
  const weights = new Map<Element, Weight>();
  weigh(body, false, weights);
  const proseOf = (element: Element): number => weights.get(element)?.prose ?? 0;
  let article = body;
  for (;;) {
    const inside = childrenOf(article).filter((child) => BLOCKS.has(child.tagName) || proseOf(child) > 0);
    const heaviest = inside.reduce<Element | null>(
      (best, child) => (best === null || proseOf(child) > proseOf(best) ? child : best),
      null,
    );
    if (heaviest === null || proseOf(heaviest) < SHARE * proseOf(article) || proseOf(article) === 0)
      return article;
    // A long paragraph is not the article around it, and of a table that is the document every row counts.
    if (/^(?:p|h\d|span|font|pre|table|tbody|thead|tr|td|th|ul|ol|dl|blockquote)$/.test(heaviest.tagName)) {
      if (!isLayout(heaviest, weights)) return article;
    }
    article = heaviest;
  }
}

/** A table that lays out a page: one cell of it holds nearly all the prose, in blocks. */
function isLayout(element: Element, weights: ReadonlyMap<Element, Weight>): boolean {
  if (!/^(?:table|tbody|tr|td)$/.test(element.tagName)) return false;
  const total = weights.get(element)?.prose ?? 0;
  const cells = element.tagName === 'td' ? [element] : cellsOf(element);
  return cells.some(
    (cell) =>
      (weights.get(cell)?.prose ?? 0) > 0.8 * total &&
      childrenOf(cell).filter((child) => BLOCKS.has(child.tagName)).length >= 2,
  );
}

function cellsOf(element: Element): readonly Element[] {
  return childrenOf(element).flatMap((child) =>
    child.tagName === 'td' || child.tagName === 'th' ? [child] : cellsOf(child),
  );
}

function weigh(element: Element, inLink: boolean, weights: Map<Element, Weight>): Weight {
  if (isUnread(element)) return { prose: 0, links: 0 };
  const isLink = inLink || element.tagName === 'a';
  const isCell = element.tagName === 'td' || element.tagName === 'th';
  let prose = 0;
  let links = 0;
  let run = '';
  const endRun = (): void => {
    const text = run.replaceAll(/\s+/g, '');
    if (isLink) links += text.length;
    else if (isCell || text.length >= SENTENCE || /[。；！？]/u.test(text)) prose += text.length;
    run = '';
  };
  for (const node of element.childNodes) {
    if ('tagName' in node && (BLOCKS.has(node.tagName) || node.tagName === 'a' || node.tagName === 'br')) {
      endRun();
      const inner = weigh(node, isLink, weights);
      prose += inner.prose;
      links += inner.links;
    } else if ('tagName' in node && hasBlocks(node)) {
      const inner = weigh(node, isLink, weights);
      prose += inner.prose;
      links += inner.links;
    } else run += textOf(node);
  }
  endRun();
  const weight = { prose, links };
  weights.set(element, weight);
  return weight;
}

function hasBlocks(element: Element): boolean {
  return childrenOf(element).some(
    (child) => BLOCKS.has(child.tagName) || child.tagName === 'a' || hasBlocks(child),
  );
}

/** Whether a block within the article is a menu or a list of other pages: most of its text is links, and there are several. */
export function isMenu(element: Element): boolean {
  let links = 0;
  let linked = 0;
  const count = (inner: Element): void => {
    for (const child of childrenOf(inner)) {
      if (child.tagName !== 'a') count(child);
      else {
        links += 1;
        linked += textOf(child).trim().length;
      }
    }
  };
  count(element);
  return links >= 3 && linked * 2 > textOf(element).replaceAll(/\s+/g, '').length;
}

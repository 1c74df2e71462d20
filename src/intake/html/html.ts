import type { Proposal } from '../describe.ts';
import type { Extract } from '../document/source.ts';
import type { Element, Node } from './tree.ts';
import type { GridCell } from '../document/grid.ts';

import { parseDay, withoutEmpty } from '../describe.ts';
import { Refusal } from '../refusal.ts';
import { decodeText } from '../document/source.ts';
import { DocumentFlow } from '../document/flow.ts';
import { findArticle, isAside, isCard } from './article.ts';
import { announcesOthers, holdsFigure, isDoubtful, isFurniture, leadsToOthers } from './furniture.ts';
import {
  allTextOf,
  ancestorsOf,
  attributeOf,
  BLOCKS,
  childrenOf,
  findElements,
  isHidden,
  isUnread,
  parsePage,
  squeeze,
  startOf,
  textOf,
} from './tree.ts';
import { readRaised } from '../document/raised.ts';
import { formatOrdinal } from '../document/listNumbers.ts';
import { decodeStrictly } from '../../text/decode.ts';

/** A page read: its article, and what its metadata say of it. */
export interface Page extends Extract {
  readonly proposal: Proposal;
  /** Text of the whole page, in which labels such as 发文字号： stand outside of the article. */
  readonly around: string;
}

/** Names of `meta` elements, in the order in which they are believed: those of government pages (GB/T 35304) first. */
const META: Readonly<Record<'title' | 'published' | 'publisher' | 'url', readonly string[]>> = {
  title: ['articletitle', 'og:title', 'dc.title', 'title'],
  published: ['pubdate', 'publishdate', 'article:published_time', 'dc.date', 'firstpublishedtime'],
  publisher: ['contentsource', 'dc.publisher', 'source', 'article:author'],
  url: ['url', 'og:url'],
};

/** A web page → its article as text: menus, scripts and footers are left out; lists keep their numbers, tables their cells. */
export function readHtml(bytes: Uint8Array, file: string): Page {
  const html = decodePage(bytes, file);
  const root = parsePage(html);
  const body = childrenOf(root).find(({ tagName }) => tagName === 'body') ?? root;
  const proposal = readMeta(root, html);
  const title = proposal.title ?? '';
  const { element, rival } = findArticle(body, title);
  if (rival !== null) {
    const [first, second] = [element, rival].map(
      (part) => `“${textOf(part).replaceAll(/\s+/g, ' ').trim().slice(0, 40)}…”`,
    );
    throw new Refusal(
      `doubtful page: its text may be ${first ?? ''} or ${second ?? ''}`,
      'a page with one article; copy the one that is meant into a .docx or .txt',
    );
  }
  const flow = new DocumentFlow();
  const reader = new ArticleReader(flow);
  const text = new ArticleReader(new DocumentFlow()).read(element).text;
  // The title of a page often stands outside of the article's text; a document without its title reads as a torn-off sheet.
  if (title !== '' && !squeeze(text.slice(0, 600)).includes(squeeze(title))) {
    flow.addParagraph(title);
    flow.addBreak();
  }
  return { ...reader.read(element), proposal, around: textOf(body) };
}

/** A text with the tags of a web page → its lines, and what is not in them. */
export const readFragment = (html: string): Extract =>
  new ArticleReader(new DocumentFlow()).read(parsePage(html));

/** What a page says of itself: in its `meta` elements, in those of WeChat and of its scripts, in its heading, in its title. */
function readMeta(root: Element, html: string): Proposal {
  const metas = findElements(root, ({ tagName }) => tagName === 'meta').map((meta) => ({
    key: (attributeOf(meta, 'name') || attributeOf(meta, 'property')).toLowerCase(),
    value: attributeOf(meta, 'content').trim(),
  }));
  const find = (names: readonly string[]): string =>
    names
      .map((name) => metas.find(({ key, value }) => key === name && value !== '')?.value ?? '')
      .find((value) => value !== '') ?? '';
  const textWith = (picks: (element: Element) => boolean): string => {
    const [element] = findElements(root, picks);
    return element === undefined ? '' : allTextOf(element).replaceAll(/\s+/g, ' ').trim();
  };
  const byId = (id: string): string => textWith((element) => attributeOf(element, 'id') === id);
  const variable = (name: string): string =>
    new RegExp(`var ${name} ?= ?(?:htmlDecode\\()?["']([^"'<]{1,120})["']`, 'u').exec(html)?.[1]?.trim() ??
    '';
  const named = textWith(({ tagName }) => tagName === 'title');
  // The name of the site stands behind the title: 通报_某市人民政府.
  const [own = named] = named.split(/ ?[_|｜] ?| [-–—] |[-–—](?=[^-–—]{2,20}$)/u);
  const title =
    find(META.title) ||
    byId('activity-name') ||
    textWith(({ tagName }) => tagName === 'h1') ||
    variable('msg_title') ||
    own.trim();
  const seconds = Number(variable('ct'));
  const published =
    [find(META.published), byId('publish_time'), variable('createTime')]
      .map(parseDay)
      .find((day) => day !== '') ??
    (seconds > 1e9 ? new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 10) : '');
  return withoutEmpty({
    title,
    published,
    publisher: find(META.publisher) || byId('js_name') || variable('nickname'),
    url: /^https?:\/\//.exec(find(META.url))?.input ?? '',
  });
}

/** Types of `ol` → formats of ordinals. */
const LIST_TYPES: Readonly<Record<string, string>> = {
  1: 'decimal', a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman',
}; // prettier-ignore

class ArticleReader {
  readonly #flow: DocumentFlow;
  #line = '';
  /** Number of a list item whose text has not come yet: it may stand in a paragraph of its own. */
  #number = '';
  /** Lines that are none of the article, unless more sentences of it follow. */
  #held: string[] = [];
  #hasProse = false;

  constructor(flow: DocumentFlow) {
    this.#flow = flow;
  }

  read(article: Element): Extract {
    this.#children(article, false);
    this.#endLine(false);
    this.#dropHeld();
    return this.#flow.build();
  }

  #children(element: Element, isPre: boolean): void {
    let ordinal = Number(attributeOf(element, 'start') || '1');
    for (const [k, node] of element.childNodes.entries()) {
      if ('tagName' in node && node.tagName === 'li' && element.tagName === 'ol') {
        if (attributeOf(node, 'value') !== '') ordinal = Number(attributeOf(node, 'value'));
        this.#endLine(isPre);
        const type = LIST_TYPES[attributeOf(element, 'type') || '1'] ?? 'decimal';
        this.#number = `${formatOrdinal(ordinal, type)}. `;
        ordinal += 1;
      }
      // What follows 相关新闻 is of other pages.
      if ('tagName' in node && BLOCKS.has(node.tagName) && announcesOthers(startOf(node, 60))) {
        this.#endLine(isPre);
        this.#dropOthers(element.childNodes.slice(k));
        break;
      }
      this.#node(node, isPre);
      if (element.tagName === 'ol') this.#number = '';
    }
  }

  #node(node: Node, isPre: boolean): void {
    if (node.nodeName === '#text' && 'value' in node) {
      this.#line += isPre ? node.value : node.value.replaceAll(/[ \t\n\r\f]+/g, ' ');
      return;
    }
    if (!('tagName' in node)) return;
    if (isUnread(node)) {
      this.#missed(node);
      return;
    }
    const isBlock = BLOCKS.has(node.tagName);
    if (node.tagName === 'img' && isPicture(node))
      this.#flow.addLoss('picture', attributeOf(node, 'alt') || attributeOf(node, 'title'));
    if (node.tagName === 'br') this.#line += '\n';
    else if (node.tagName === 'table') {
      this.#endLine(isPre);
      this.#table(node);
    } else if (isBlock && isAside(node)) this.#dropOthers([node]);
    else if (isBlock) {
      if (node.tagName !== 'li') this.#endLine(isPre);
      this.#children(node, isPre || node.tagName === 'pre');
      this.#endLine(isPre || node.tagName === 'pre');
    } else if (node.tagName === 'sup') this.#line += readRaised(this.#line, textOf(node).trim());
    else if (!isNoteSign(node)) this.#children(node, isPre);
  }

  /** Numbers that the page holds and does not show. */
  #missed(element: Element): void {
    const text = isHidden(element) ? allTextOf(element).replaceAll(/\s+/g, ' ').trim() : '';
    if (/\d/.test(text) && !isFurniture(text)) this.#flow.addLoss('hidden-text', text);
  }

  #endLine(isPre: boolean): void {
    const lines = this.#line
      .split('\n')
      .map((line) => (isPre ? line.trimEnd() : line.replace(/^[ \t]+|\s+$/g, '')))
      .filter((line) => line.trim() !== '');
    this.#line = '';
    joinNumbers(lines).forEach((line) => {
      // A tab within preformatted prose would read as a table.
      const paragraph = this.#number + line.replaceAll(/[\t\u00A0]/g, ' ');
      if (isFurniture(line) && !(this.#hasProse && isDoubtful(line))) {
        this.#drop(line);
        return;
      }
      this.#number = '';
      if (this.#hasProse && (isFurniture(line) || leadsToOthers(line))) {
        this.#held.push(paragraph);
        return;
      }
      if (/[。；]/u.test(line)) {
        this.#hasProse = true;
        this.#showHeld();
      }
      if (this.#held.length > 0) this.#held.push(paragraph);
      else this.#flow.addParagraph(paragraph);
    });
  }

  #drop(text: string): void {
    if (holdsFigure(text)) this.#flow.addLoss('other-texts', text);
  }

  /** Lines held back stand between parts of the article: they are shown. */
  #showHeld(): void {
    for (const line of this.#held) this.#flow.addParagraph(line);
    this.#held = [];
  }

  /** No sentence of the article follows: of the lines held back, those that are of the article are shown. */
  #dropHeld(): void {
    for (const line of this.#held)
      if (isFurniture(line) || leadsToOthers(line)) this.#drop(line);
      else this.#flow.addParagraph(line);
    this.#held = [];
  }

  /** Texts of other pages; the titles of links among them are no loss. */
  #dropOthers(nodes: readonly Node[]): void {
    const text = nodes.map(textBesideLinks).join(' ').replaceAll(/\s+/g, ' ').trim();
    this.#drop(text);
  }

  /** A table of data; one that only lays out the page (a single column, or tables and paragraphs in its cells) is read as prose. */
  #table(table: Element): void {
    const rows = findElements(
      table,
      (row) =>
        row.tagName === 'tr' && [...ancestorsOf(row)].find(({ tagName }) => tagName === 'table') === table,
    );
    const isNested = findElements(table, ({ tagName }) => tagName === 'table').length > 0;
    if (isNested || rows.every((row) => childrenOf(row).length <= 1)) {
      for (const row of rows) for (const cell of childrenOf(row)) this.#block(cell);
      return;
    }
    const caption = childrenOf(table).find(({ tagName }) => tagName === 'caption');
    if (caption !== undefined) this.#block(caption);
    const cells = readCells(rows);
    if (isCard(table)) {
      for (const { text } of cells) this.#drop(text);
      return;
    }
    if (this.#hasProse) this.#showHeld();
    this.#flow.addGrids(cells);
  }

  #block(element: Element): void {
    if (isUnread(element)) return;
    this.#children(element, false);
    this.#endLine(false);
  }
}

/** Lines broken within a number are one: 1.2 and 万家, 12 and %. */
function joinNumbers(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1) ?? '';
    const isBroken =
      (/\d$/u.test(before) && /^(?:[万亿千百%％‰.．]|[\p{Script=Han}]{1,3}[，。；、,;])/u.test(line)) ||
      (/\d[.．,，]$/u.test(before) && /^\d/u.test(line));
    if (isBroken) joined[joined.length - 1] = before + line;
    else joined.push(line);
  }
  return joined;
}

/** The text below a node outside of links. */
function textBesideLinks(node: Node): string {
  if ('tagName' in node && (node.tagName === 'a' || isUnread(node))) return '';
  return 'childNodes' in node ? node.childNodes.map(textBesideLinks).join(' ') : textOf(node);
}

/** An image that may show a table or a page, not a button or a sign. */
const isPicture = (image: Element): boolean => {
  const sizes = ['width', 'height'].map((name) => Number.parseInt(attributeOf(image, name), 10));
  return (
    sizes.every((size) => Number.isNaN(size) || size >= 100) &&
    !/icon|logo|qr|btn|button|share|print/i.test(attributeOf(image, 'src'))
  );
};

/** A link to a note, raised. */
const isNoteSign = (element: Element): boolean =>
  element.tagName === 'a' &&
  childrenOf(element).some(({ tagName }) => tagName === 'sup') &&
  textOf(element).trim().length <= 4;

/** Cells with their columns, past those that merged cells of the rows above take. */
function readCells(rows: readonly Element[]): readonly GridCell[] {
  const cells: GridCell[] = [];
  /** Row up to which each column is taken. */
  const taken = new Map<number, number>();
  rows.forEach((row, y) => {
    let column = 0;
    for (const cell of childrenOf(row).filter(({ tagName }) => tagName === 'td' || tagName === 'th')) {
      while ((taken.get(column) ?? 0) > y) column += 1;
      const [rowSpan, columnSpan] = [spanOf(cell, 'rowspan', rows.length - y), spanOf(cell, 'colspan', 1000)];
      for (let k = 0; k < columnSpan; k += 1) taken.set(column + k, y + rowSpan);
      if (!isUnread(cell)) cells.push({ text: cellText(cell), row: y, column, rowSpan, columnSpan });
      column += columnSpan;
    }
  });
  return cells;
}

function spanOf(cell: Element, name: string, most: number): number {
  const span = Math.trunc(Number(attributeOf(cell, name) || '1'));
  return Math.min(Math.max(Number.isNaN(span) ? 1 : span, 1), Math.max(most, 1));
}

/** Paragraphs of a cell are one text: Chinese needs no space between its lines. */
function cellText(cell: Element): string {
  return textOf(cell)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=[^\w]) | (?=[^\w])/g, '')
    .trim();
}

/** Names by which pages call the encodings of simplified Chinese; browsers read them all as GB18030. */
const CHINESE = /^(?:gb_?2312(?:-80)?|gbk|gb18030|cp936|x-gbk|chinese)$/;

/**
 * A page → text. The encoding that the page declares is believed where its bytes are valid in it; many a page declares one and is
 * stored in another, and then the bytes decide.
 */
function decodePage(bytes: Uint8Array, file: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? '';
  const encoding = CHINESE.test(declared) ? 'gb18030' : declared;
  const text = encoding === '' ? null : decodeStrictly(bytes, encoding);
  return text ?? decodeText(bytes, file);
}

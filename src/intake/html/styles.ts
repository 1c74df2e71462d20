/** Properties that decide whether something is shown, or on what it stands; no other one is kept. */
const PROPERTIES: ReadonlySet<string> = new Set([
  'display', 'visibility', 'opacity', 'mso-hide', 'text-indent', 'clip', 'position', 'left', 'top', 'right', 'overflow', 'height',
  'width', 'max-height', 'max-width', 'color', 'background', 'background-color', 'background-image', 'font', 'font-size',
  'text-decoration', 'text-decoration-line',
]); // prettier-ignore
/** No value that matters is longer. */
const MOST_VALUE = 200;
/** Compounds of several names (.a.b) that are looked at: each is tried on every element that has the first of them. */
const MOST_COMPOUNDS = 2000;
/** Blocks within blocks (`@media` in `@supports`) that are looked into. */
const MOST_BLOCKS = 4;

/** Value of a property, and its rank in the cascade: importance, specificity, position. The higher one holds. */
interface Declaration {
  readonly value: string;
  readonly rank: number;
}
export type Declarations = ReadonlyMap<string, Declaration>;
const IMPORTANT = 1e13;
/** A style of an element's own is above every selector. */
const OWN = 1e12;

/** What style sheets declare for an element. */
export interface Declared {
  /** By rules that hold for it without a doubt. */
  readonly surely: Declarations;
  /** The same, and by rules that may hold: those of tags, of an element within another (.box .tab), of some screens. */
  readonly perhaps: Declarations;
}

/** The last of each property that a list of declarations sets, unless an earlier one is important. */
export function parseDeclarations(text: string, rank = OWN): Declarations {
  const declared = new Map<string, Declaration>();
  for (const part of text.split(';')) {
    const colon = part.indexOf(':');
    const name = part.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (!PROPERTIES.has(name)) continue;
    const value = part
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    const isImportant = /!\s{0,9}important$/u.test(value.slice(-20));
    const plain = (isImportant ? value.slice(0, value.lastIndexOf('!')) : value).slice(0, MOST_VALUE).trim();
    add(declared, name, { value: plain, rank: rank + (isImportant ? IMPORTANT : 0) });
  }
  return declared;
}

function add(declared: Map<string, Declaration>, name: string, declaration: Declaration): void {
  if (declaration.rank >= (declared.get(name)?.rank ?? -1)) declared.set(name, declaration);
}

/** Several lists of declarations as one, each property by its rank. */
export function mergeDeclarations(lists: readonly Declarations[]): Declarations {
  if (lists.length <= 1) return lists[0] ?? new Map();
  const merged = new Map<string, Declaration>();
  for (const list of lists) for (const [name, declaration] of list) add(merged, name, declaration);
  return merged;
}

/** Rules of one compound selector, such as p.c.d, that stand for the same elements. */
interface Group {
  readonly parts: readonly string[];
  readonly surely: Map<string, Declaration>;
  readonly perhaps: Map<string, Declaration>;
}

/** The style sheets of a page. */
export class StyleSheets {
  /** Groups by the name under which an element finds them. */
  readonly #groups = new Map<string, Group[]>();
  readonly #byParts = new Map<string, Group>();
  /** Names that a selector asks for. */
  readonly #names = new Set<string>();
  readonly #known = new Map<string, Declared | null>();
  #compounds = 0;
  #position = 0;

  constructor(text: string) {
    for (const { selectors, declared, isSure } of rulesOf(withoutComments(text), true, 0)) {
      const declarations = parseDeclarations(declared, 0);
      if (declarations.size === 0) continue;
      this.#position += 1;
      for (const selector of selectors.split(',')) this.#addRule(selector.trim(), declarations, isSure);
    }
  }

  #addRule(selector: string, declarations: Declarations, isSure: boolean): void {
    // What only a pointer brings about is not shown, and what stands before or behind an element is not the element.
    if (/:(?:hover|focus|active|target|visited|:|before|after|first-l)/u.test(selector)) return;
    const last = selector.split(/[\s>+~]+/u).at(-1) ?? '';
    const parts = [...new Set((last.split(/[:[]/u)[0] ?? '').match(/[#.]?[\w-]+/gu) ?? [])].sort();
    const key = parts.find((part) => /^[#.]/u.test(part)) ?? parts[0];
    if (key === undefined) return;
    const group = this.#groupOf(key, parts);
    if (group === null) return;
    const isPlain = /^[#.]/u.test(key) && /^[#.\w-]+$/u.test(selector);
    const rank = specificityOf(selector) * 1e6 + Math.min(this.#position, 999_999);
    for (const [name, { value, rank: own }] of declarations) {
      add(group.perhaps, name, { value, rank: rank + own });
      if (isSure && isPlain) add(group.surely, name, { value, rank: rank + own });
    }
  }

  #groupOf(key: string, parts: readonly string[]): Group | null {
    const known = this.#byParts.get(parts.join(' '));
    if (known !== undefined) return known;
    if (parts.length > 1 && (this.#compounds += 1) > MOST_COMPOUNDS) return null;
    const group = { parts, surely: new Map(), perhaps: new Map() };
    this.#byParts.set(parts.join(' '), group);
    for (const part of parts) this.#names.add(part);
    const others = this.#groups.get(key);
    if (others === undefined) this.#groups.set(key, [group]);
    else others.push(group);
    return group;
  }

  /** What is declared for an element, by its names: its tag, #id, .class; null where nothing is. */
  declaredFor(own: readonly string[]): Declared | null {
    const names = new Set(own.filter((name) => this.#names.has(name)));
    const key = [...names].join(' ');
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const groups = [...names]
      .flatMap((name) => this.#groups.get(name) ?? [])
      .filter(({ parts }) => parts.every((part) => names.has(part)));
    const declared = groups.length === 0 ? null : {
      surely: mergeDeclarations(groups.map(({ surely }) => surely)),
      perhaps: mergeDeclarations(groups.map(({ perhaps }) => perhaps)),
    }; // prettier-ignore
    this.#known.set(key, declared);
    return declared;
  }
}

/** Ids, then classes, then tags of a selector, as one number below 10⁶. */
function specificityOf(selector: string): number {
  const count = (pattern: RegExp): number => Math.min(selector.match(pattern)?.length ?? 0, 99);
  return count(/#[\w-]/gu) * 10_000 + count(/[.[:][\w-]/gu) * 100 + count(/(?:^|[\s>+~])[a-z]/giu);
}

function withoutComments(sheet: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let at = sheet.indexOf('/*'); at >= 0; at = sheet.indexOf('/*', from)) {
    kept.push(sheet.slice(from, at));
    const end = sheet.indexOf('*/', at + 2);
    from = end < 0 ? sheet.length : end + 2;
  }
  return [...kept, sheet.slice(from)].join('').replaceAll(/<!--|-->/gu, '');
}

interface Rule {
  readonly selectors: string;
  readonly declared: string;
  /** Whether it holds on every screen. */
  readonly isSure: boolean;
}

/** Media that are not the screen of a desk. */
export const OTHER_MEDIA = /print|max-width|max-device-width|speech/iu;

function* rulesOf(sheet: string, isSure: boolean, depth: number): Generator<Rule, void> {
  let from = 0;
  for (let open = sheet.indexOf('{'); open >= 0; open = sheet.indexOf('{', from)) {
    const before = sheet.slice(from, open);
    // Statements such as `@import …;` and braces too many stand before a selector.
    const selectors = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('}')) + 1).trim();
    const isBlock = selectors.startsWith('@');
    const end = isBlock ? endOfBlock(sheet, open) : sheet.indexOf('}', open);
    const inside = sheet.slice(open + 1, end < 0 ? sheet.length : end);
    from = end < 0 ? sheet.length : end + 1;
    if (!isBlock) yield { selectors, declared: inside, isSure };
    else if (
      depth < MOST_BLOCKS &&
      /^@(?:media|supports|layer|container)/iu.test(selectors) &&
      !OTHER_MEDIA.test(selectors)
    )
      yield* rulesOf(inside, false, depth + 1);
  }
}

/** Where the block that opens at a brace ends; -1 if it does not. */
function endOfBlock(sheet: string, open: number): number {
  let depth = 0;
  for (let at = open; at < sheet.length; at += 1) {
    if (sheet[at] === '{') depth += 1;
    else if (sheet[at] === '}' && (depth -= 1) === 0) return at;
  }
  return -1;
}

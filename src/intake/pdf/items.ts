/** A piece of text on a page; y grows upward, in points. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of its type. */
  readonly size: number;
}

/** Items without what is drawn more than once to look bold, and without the room between letters that are set apart. */
export function cleanItems(items: readonly PdfItem[]): readonly PdfItem[] {
  return dropOverprints(items.map((item) => ({ ...item, text: closeUp(item) })));
}

/** A character and where it stands. */
interface Glyph {
  readonly char: string;
  readonly x: number;
  readonly width: number;
}

/** Two equal characters nearer than this, in sizes of their type, are one that was drawn twice. */
const SAME = 0.18;
/** In points: type of no size stands somewhere as well. */
const LEAST_ROOM = 0.01;

function dropOverprints(items: readonly PdfItem[]): readonly PdfItem[] {
  const drawn = new Map<string, { readonly x: number; readonly y: number }[]>();
  const wholes = new Map<string, Map<string, PdfItem[]>>();
  return items.flatMap((item) => {
    const { y, size } = item;
    const near = Math.max(SAME * size, LEAST_ROOM);
    // The same again in another face: where its letters stand is only estimated, where it begins is known.
    const same = wholes.get(item.text) ?? new Map<string, PdfItem[]>();
    wholes.set(item.text, same);
    if (isDrawnNear(same, item, near)) return [];
    const glyphs = glyphsOf(item).map((glyph) => {
      // Equal characters are looked for in a coarse grid of the page, so that long pages stay quick.
      const [column, row] = [Math.round(glyph.x / (2 * near)), Math.round(y / (2 * near))];
      const keyAt = (dx: number, dy: number): string => `${glyph.char} ${column + dx} ${row + dy}`;
      const isAgain = [-1, 0, 1].some((dx) =>
        [-1, 0, 1].some((dy) =>
          drawn
            .get(keyAt(dx, dy))
            ?.some((other) => Math.abs(other.x - glyph.x) < near && Math.abs(other.y - y) < near),
        ),
      );
      if (!isAgain && glyph.char !== ' ')
        drawn.set(keyAt(0, 0), [...(drawn.get(keyAt(0, 0)) ?? []), { x: glyph.x, y }]);
      return { glyph, isAgain };
    });
    if (!glyphs.some(({ isAgain }) => isAgain)) return [item];
    const kept: Glyph[][] = [[]];
    for (const { glyph, isAgain } of glyphs) {
      if (isAgain) kept.push([]);
      else kept.at(-1)?.push(glyph);
    }
    return kept.flatMap((run) => {
      const [first, last] = [run[0], run.at(-1)];
      const text = run.map(({ char }) => char).join('');
      if (first === undefined || last === undefined || text.trim() === '') return [];
      return [{ ...item, text, x: first.x, width: last.x + last.width - first.x }];
    });
  });
}

/** Whether an item stands nearer than `near` to one of those drawn before; else it is added to them. */
function isDrawnNear(drawn: Map<string, PdfItem[]>, item: PdfItem, near: number): boolean {
  // As letters are, in a coarse grid; sizes of type that differ by less than half have one in common.
  const order = Math.ceil(Math.log2(2 * near));
  const keyAt = (finer: number, dx: number, dy: number): string => {
    const step = 2 ** (order - finer);
    return `${order - finer} ${Math.round(item.x / step) + dx} ${Math.round(item.y / step) + dy}`;
  };
  const around = [-1, 0, 1];
  const isAgain = around.some((finer) =>
    around.some((dx) =>
      around.some((dy) =>
        drawn
          .get(keyAt(finer, dx, dy))
          ?.some((other) => Math.abs(other.x - item.x) < near && Math.abs(other.y - item.y) < near),
      ),
    ),
  );
  if (!isAgain) {
    const key = keyAt(0, 0, 0);
    drawn.set(key, [...(drawn.get(key) ?? []), item]);
  }
  return isAgain;
}

const isWide = (char: string): boolean =>
  /[\u2E80-\u9FFF\uF900-\uFAFF\uFF01-\uFF60\u3000-\u30FF]/u.test(char);

/** Where the characters of an item stand: Chinese ones take a square each, the others share what is left. */
function glyphsOf({ text, x, width, size }: PdfItem): readonly Glyph[] {
  const chars = [...text];
  const wide = chars.filter(isWide).length;
  const narrow = chars.length - wide;
  const square = narrow === 0 || wide * size > width ? width / Math.max(chars.length, 1) : size;
  const rest = narrow === 0 ? 0 : Math.max((width - wide * square) / narrow, 0);
  let at = x;
  return chars.map((char) => {
    const own = isWide(char) ? square : rest;
    at += own;
    return { char, x: at - own, width: own };
  });
}

/** Room between two letters, in sizes of their type, that is less than a blank. */
const LEAST_BLANK = 0.24;

/** Text whose letters are set apart is given with a blank behind each: 1 2 0 0 0 家 → 12000家. */
function closeUp({ text, width, size }: PdfItem): string {
  const tokens = text.trim().split(/[ \u3000]+/u);
  const singles = tokens.filter((token) => [...token].length === 1).length;
  if (tokens.length >= 4 && singles >= 0.8 * tokens.length) {
    const hasHan = tokens.filter(isWide).length * 4 >= tokens.length;
    const narrow = tokens.join('').length - tokens.filter(isWide).length;
    const room = (width - (tokens.length - narrow) * size - narrow * 0.52 * size) / (tokens.length - 1);
    if (hasHan || room < LEAST_BLANK * size) return tokens.join('');
  }
  return closeUpDigits(text);
}

/** Digits alone may be set apart within a text that is not: 检查1 2 0 0 0家. */
export const closeUpDigits = (text: string): string =>
  text.replaceAll(
    /(?<=\p{Script=Han}|^)[ \u3000]?\d(?:[ \u3000][\d.,]){2,}(?=[ \u3000]?(?:\p{Script=Han}|[%％]))/gu,
    (digits) => digits.replaceAll(/[ \u3000]/gu, ''),
  );

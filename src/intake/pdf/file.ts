import type { PdfItem } from './items.ts';
import type { PdfPage } from './lines.ts';
import type { Rule } from './tables.ts';

import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { LIMITS } from '../limits.ts';
import { cutLine } from './tables.ts';
import { cleanItems } from './items.ts';
import { readLines } from './lines.ts';
import { Refusal } from '../refusal.ts';

/** Where pdf.js finds its tables of Chinese encodings and its stand-ins for fonts: folders, each ending in a slash. */
export interface PdfResources {
  readonly cMapUrl: string;
  readonly standardFontDataUrl: string;
}

/** The pages of a PDF as items and rules. Nothing in it is run; a password, damage, or too many pages refuse it. */
export async function readPdfFile(data: Uint8Array, resources: PdfResources): Promise<readonly PdfPage[]> {
  const task = getDocument({
    ...resources,
    data: withSmallImages(data),
    cMapPacked: true,
    useSystemFonts: false,
    enableXfa: false,
    // Those that stand in the text of a page keep their size, and are small by custom; larger ones are left out.
    maxImageSize: 2 ** 16,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > LIMITS.pages)
      throw new Refusal(
        `long PDF: ${document.numPages} pages`,
        `at most ${LIMITS.pages}; cut out the part that is a bulletin`,
      );
    const pages: PdfPage[] = [];
    const { info } = await document.getMetadata();
    const { Producer: producer = '', Creator: creator = '' } = info as {
      readonly Producer?: string;
      readonly Creator?: string;
    };
    const isOfRecogniser = RECOGNISER.test(`${producer} ${creator}`);
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const seen = await readPage(page, number);
      const unseen =
        isOfRecogniser || seen.every(({ items }) => items.length === 0) ? null : await readUnseen(page);
      const isRecognised = isOfRecogniser || unseen?.isAll === true;
      pages.push(
        ...seen.map((view) => ({
          ...view,
          isRecognised,
          ...(unseen === null || isRecognised ? {} : withoutUnseen(view, unseen.texts)),
        })),
      );
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw error instanceof Refusal ? error : refusalOf(error);
  } finally {
    await task.destroy();
  }
}

function refusalOf(error: unknown): Refusal {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return new Refusal('encrypted file: a password is asked for', 'a PDF without a password');
  const message = error instanceof Error ? error.message : String(error);
  return new Refusal(`damaged PDF: ${message.slice(0, 120)}`, 'a file that is whole; download it again');
}

/** Programs that put the text that they recognise behind the image of a page. */
const RECOGNISER =
  /ocr|tesseract|abbyy|finereader|paper capture|readiris|omnipage|camscanner|扫描全能王|汉王|文通/iu;

/** Texts of a page that are drawn without being seen. */
interface Unseen {
  /** Whether all text is, as recognised text behind the image that shows it. */
  readonly isAll: boolean;
  /** Those that are unseen beside others that are seen. */
  readonly texts: ReadonlySet<string>;
}

/** Looks for text drawn without ink, or in white on a page on which nothing else is painted. */
async function readUnseen(page: Page): Promise<Unseen> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const initial = { mode: 0, isWhite: false };
  let state = initial;
  const saved: (typeof state)[] = [];
  const [shown, inkless, white] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const painted = new Set<unknown>();
  fnArray.forEach((operator, k) => {
    const args: unknown = argsArray[k];
    const [first] = Array.isArray(args) ? (args as readonly unknown[]) : [];
    if (OPENS.has(operator)) saved.push(state);
    if (CLOSES.has(operator)) state = saved.pop() ?? state;
    else if (operator === OPS.beginAnnotation) state = initial;
    else if (operator === OPS.setTextRenderingMode) state = { ...state, mode: Number(first) };
    else if (operator === OPS.setFillRGBColor) state = { ...state, isWhite: first === '#ffffff' };
    else if (COLOURS.has(operator)) state = { ...state, isWhite: false };
    else if (PAINTS.has(operator) || (operator === OPS.constructPath && AREAS.has(first)))
      painted.add(operator);
    if (operator !== OPS.showText && operator !== OPS.showSpacedText) return;
    const text = textOfGlyphs(first);
    if (text !== '') (state.mode === 3 ? inkless : state.isWhite ? white : shown).add(text);
  });
  const unseen = new Set([...inkless, ...(painted.size > 0 ? [] : white)]);
  for (const text of shown) unseen.delete(text);
  const isAll = inkless.size > 0 && shown.size + white.size === 0;
  return { isAll, texts: isAll ? new Set() : unseen };
}

/** What paints an area on which white type shows. */
const PAINTS: ReadonlySet<unknown> = new Set([
  OPS.shadingFill, OPS.paintImageXObject, OPS.paintImageXObjectRepeat, OPS.paintInlineImageXObject, OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObject, OPS.paintImageMaskXObjectGroup, OPS.paintImageMaskXObjectRepeat, OPS.paintSolidColorImageMask,
]); // prettier-ignore
/** What fills a path, as the operator that draws it says. */
const AREAS: ReadonlySet<unknown> = new Set([
  OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke,
]); // prettier-ignore
/** Patterns and tints, of which none is white. */
const COLOURS: ReadonlySet<unknown> = new Set([OPS.setFillColorN, OPS.setFillTransparent]);
/** Colour and kind of type hold within what stands between these. */
const OPENS: ReadonlySet<unknown> = new Set([OPS.save, OPS.paintFormXObjectBegin, OPS.beginAnnotation]);
const CLOSES: ReadonlySet<unknown> = new Set([OPS.restore, OPS.paintFormXObjectEnd, OPS.endAnnotation]);

/** Longest that the entries of an image are, in bytes. */
const LONGEST_ENTRIES = 4000;

/**
 * A copy of a PDF whose images are one dot each, not packed. None is looked at, so none need be unpacked, however large it
 * says it is; but pdf.js tells only of those that it takes in, and where one stands, white type is seen.
 */
function withSmallImages(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(data);
  const bytes = Buffer.from(copy.buffer);
  let last = 0;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', last)) {
    const from = Math.max(last, at - LONGEST_ENTRIES);
    last = at + 'stream'.length;
    const text = bytes.toString('latin1', from, at);
    const start = text.lastIndexOf(' obj');
    if (start < 0 || !/\/Subtype\s*\/Image(?![A-Za-z])/u.test(text.slice(start))) continue;
    const small = text
      .slice(start)
      .replaceAll(
        /(\/(?:Width|Height)\s+)(\d+)(?![\d\s]*R)/gu,
        (_, name: string, size: string) => name + '1'.padEnd(size.length),
      )
      .replaceAll(/\/Filter(?![A-Za-z])/gu, '/Packed');
    bytes.write(small, from + start, 'latin1');
  }
  return copy;
}

function textOfGlyphs(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return '';
  return (glyphs as readonly unknown[])
    .map((glyph) =>
      typeof glyph === 'object' && glyph !== null && 'unicode' in glyph ? String(glyph.unicode) : '',
    )
    .join('')
    .replaceAll(/\s+/gu, '');
}

/** The items without those that are not seen, and these where they hold a number. */
function withoutUnseen(
  { items, unseen }: PdfPage,
  texts: ReadonlySet<string>,
): Pick<PdfPage, 'items' | 'unseen'> {
  const isUnseen = ({ text }: PdfItem): boolean => texts.has(text.replaceAll(/\s+/gu, ''));
  return {
    items: items.filter((item) => !isUnseen(item)),
    unseen: [
      ...unseen,
      ...items.flatMap((item) => (isUnseen(item) && /\d/u.test(item.text) ? [item.text] : [])),
    ],
  };
}

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/** Type smaller than this, in points, nobody sees beside type of a usual size. */
const LEAST_SIZE = 2;
const sizeOf = (matrix: Matrix): number => Math.hypot(matrix[2], matrix[3]);

/** How text is turned on a page, in quarters against the clock. */
type Turn = 0 | 1 | 2 | 3;

/** A page as it is looked at, and for each way in which text is set sideways on it the page turned so that it stands upright. */
async function readPage(page: Page, number: number): Promise<readonly PdfPage[]> {
  // The page may be turned as a whole (/Rotate); the viewport maps its coordinates to what is seen, from the top left.
  const { transform, width, height } = page.getViewport({ scale: 1 });
  const view = transform as unknown as Matrix;
  const content = await page.getTextContent({ disableNormalization: true });
  const byTurn = new Map<Turn, PdfItem[]>([[0, []]]);
  const sizes = content.items.map((item) =>
    'str' in item ? sizeOf(multiply(view, item.transform as unknown as Matrix)) : 0,
  );
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const aslant: string[] = [];
  const unseen: string[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, c, d, x, y] = multiply(view, item.transform as unknown as Matrix);
    const turn = turnOf(a, b);
    if (Math.hypot(c, d) < LEAST_SIZE && largest > 3 * LEAST_SIZE) {
      if (/\d/u.test(item.str)) unseen.push(item.str);
      continue;
    }
    if (turn === null) {
      aslant.push(item.str);
      continue;
    }
    const at = turnPoint(x, height - y, turn, width, height);
    const items = byTurn.get(turn) ?? [];
    items.push({ text: item.str, x: at[0], y: at[1], width: item.width, size: Math.hypot(c, d) });
    byTurn.set(turn, items);
  }
  const pages: PdfPage[] = [];
  let drawn: readonly (readonly Point[])[] | null = null;
  for (const [turn, items] of byTurn) {
    // What is set sideways without a number is a mark in the margin.
    if (turn !== 0 && !items.some(({ text }) => /\d/u.test(text))) continue;
    const clean = cleanItems(items);
    // Only a page with lines in columns can hold a table; of the others the drawing need not be read.
    const hasColumns = readLines(clean, number).some((line) => cutLine(line).length > 1);
    if (hasColumns) drawn ??= await readPaths(page, view, height);
    const rules = (hasColumns ? (drawn ?? []) : [])
      .flatMap((points) => ruleOf(points.map(([x, y]) => turnPoint(x, y, turn, width, height))) ?? [])
      .slice(0, MOST_RULES);
    const [across, up] = turn % 2 === 0 ? [width, height] : [height, width];
    pages.push({
      number,
      width: across,
      height: up,
      items: clean,
      rules,
      aslant: turn === 0 ? aslant : [],
      unseen: turn === 0 ? unseen : [],
      isRecognised: false,
    });
  }
  return pages;
}

/** The turn of a baseline; null where it lies aslant, as those of watermarks do. `b` grows downward. */
function turnOf(a: number, b: number): Turn | null {
  if (Math.abs(b) <= 0.2 * Math.abs(a)) return a > 0 ? 0 : 2;
  if (Math.abs(a) <= 0.2 * Math.abs(b)) return b < 0 ? 1 : 3;
  return null;
}

type Point = readonly [x: number, y: number];

/** Turns a point of a page of this size so that text turned by `turn` stands upright. */
function turnPoint(x: number, y: number, turn: Turn, width: number, height: number): Point {
  const turned: readonly Point[] = [[x, y], [y, width - x], [width - x, height - y], [height - y, x]]; // prettier-ignore
  return turned[turn] ?? [x, y];
}

type Matrix = readonly [number, number, number, number, number, number];

/** pdf.js gives the matrix of a form as a list or as an array of floats. */
const isMatrix = (value: unknown): value is Matrix =>
  (Array.isArray(value) || value instanceof Float32Array) && value.length === 6;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** Thickest line, and shortest, in points. */
const THICKEST = 3;
const SHORTEST = 5;
const MOST_RULES = 4000;

/** The straight paths that a page draws, in its coordinates as seen, from the bottom left. */
async function readPaths(page: Page, view: Matrix, height: number): Promise<readonly (readonly Point[])[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const paths: (readonly Point[])[] = [];
  const saved: Matrix[] = [];
  let matrix = IDENTITY;
  fnArray.forEach((operator, k) => {
    const args: unknown = argsArray[k];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? IDENTITY;
    if (operator === OPS.transform) matrix = multiply(matrix, args as Matrix);
    else if (operator === OPS.paintFormXObjectBegin && Array.isArray(args) && isMatrix(args[0]))
      matrix = multiply(matrix, args[0]);
    else if (operator === OPS.constructPath && Array.isArray(args) && paths.length < MOST_RULES) {
      const seen = multiply(view, matrix);
      for (const points of pathsOf(args as readonly unknown[]))
        paths.push(points.map(([x, y]) => apply(seen, x, y)).map(([x, y]) => [x, height - y]));
    }
  });
  return paths;
}

const STROKES: ReadonlySet<unknown> = new Set([
  OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke,
]); // prettier-ignore
const FILLS: ReadonlySet<unknown> = new Set([OPS.fill, OPS.eoFill]);

/** What a path draws: whole where it is filled, or one straight piece; piece by piece where it is stroked. */
function pathsOf([operator, paths]: readonly unknown[]): readonly (readonly Point[])[] {
  const isStroke = STROKES.has(operator);
  const [data] = Array.isArray(paths) ? (paths as readonly unknown[]) : [];
  if ((!isStroke && !FILLS.has(operator)) || typeof data !== 'object' || data === null) return [];
  return subpathsOf(Object.values(data) as number[]).flatMap((points) =>
    isStroke && ruleOf(points) === null
      ? points.slice(1).map((point, k) => [points[k] ?? point, point])
      : [points],
  );
}

/** The rule that points make, where they lie along an axis. */
function ruleOf(points: readonly Point[]): Rule | null {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (y1 - y0 <= THICKEST && x1 - x0 >= SHORTEST)
    return { isHorizontal: true, at: (y0 + y1) / 2, from: x0, to: x1 };
  if (x1 - x0 <= THICKEST && y1 - y0 >= SHORTEST)
    return { isHorizontal: false, at: (x0 + x1) / 2, from: y0, to: y1 };
  return null;
}

/** Numbers of coordinates behind each code of a path: move, line, curve, quadratic curve, close. */
const COORDINATES = [2, 2, 6, 4, 0];

/** The straight parts of a path; pdf.js gives it as codes with their coordinates behind them. */
function subpathsOf(data: readonly number[]): readonly (readonly Point[])[] {
  const paths: [number, number][][] = [];
  for (let at = 0; at < data.length;) {
    const code = data[at] ?? 4;
    const point: [number, number] = [data[at + 1] ?? 0, data[at + 2] ?? 0];
    if (code === 0) paths.push([point]);
    else if (code === 1) paths.at(-1)?.push(point);
    else if (code === 4) {
      const path = paths.at(-1);
      const first = path?.[0];
      if (path !== undefined && first !== undefined) path.push([...first]);
    }
    at += 1 + (COORDINATES[code] ?? 0);
  }
  return paths.filter((path) => path.length > 1);
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

const apply = (m: Matrix, x: number, y: number): readonly [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

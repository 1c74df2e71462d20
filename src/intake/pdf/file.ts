import type { PdfItem, PdfPage } from './lines.ts';
import type { Rule } from './tables.ts';

import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { LIMITS } from '../limits.ts';
import { cutLine } from './tables.ts';
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
    data,
    cMapPacked: true,
    useSystemFonts: false,
    enableXfa: false,
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
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      pages.push(await readPage(page, number));
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

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

async function readPage(page: Page, number: number): Promise<PdfPage> {
  const [left = 0, bottom = 0, , top = 0] = page.view;
  const content = await page.getTextContent({ disableNormalization: true });
  const items: PdfItem[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = item.transform as number[];
    // A watermark is set aslant.
    if (Math.abs(b) > 0.2 * Math.abs(a) || Math.abs(c) > 0.2 * Math.abs(d)) continue;
    items.push({ text: item.str, x: x - left, y: y - bottom, width: item.width, size: Math.abs(d) });
  }
  const height = top - bottom;
  // Only a page with lines in columns can hold a table; of the others the drawing need not be read.
  const hasColumns = readLines(items, number).filter((line) => cutLine(line).length > 1).length >= 1;
  const rules = hasColumns ? await readRules(page, left, bottom) : [];
  return { number, height, items, rules };
}

type Matrix = readonly [number, number, number, number, number, number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** Thickest line, and shortest, in points. */
const THICKEST = 3;
const SHORTEST = 5;
const MOST_RULES = 4000;

/** Straight lines of a page: strokes along the axes, and rectangles too thin to be anything else. */
async function readRules(page: Page, left: number, bottom: number): Promise<readonly Rule[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let matrix = IDENTITY;
  fnArray.forEach((operator, k) => {
    const args: unknown = argsArray[k];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) saved.push(matrix);
    if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) matrix = saved.pop() ?? IDENTITY;
    if (operator === OPS.transform) matrix = multiply(matrix, args as Matrix);
    else if (operator === OPS.paintFormXObjectBegin && Array.isArray(args) && Array.isArray(args[0]))
      matrix = multiply(matrix, args[0] as unknown as Matrix);
    else if (operator === OPS.constructPath && Array.isArray(args) && rules.length < MOST_RULES)
      rules.push(...rulesOf(args as readonly unknown[], matrix, left, bottom));
  });
  return rules;
}

const STROKES: ReadonlySet<unknown> = new Set([
  OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke,
]); // prettier-ignore
const FILLS: ReadonlySet<unknown> = new Set([OPS.fill, OPS.eoFill]);

function rulesOf(
  [operator, paths]: readonly unknown[],
  matrix: Matrix,
  left: number,
  bottom: number,
): readonly Rule[] {
  const isStroke = STROKES.has(operator);
  if (!isStroke && !FILLS.has(operator)) return [];
  const [data] = Array.isArray(paths) ? (paths as readonly unknown[]) : [];
  if (typeof data !== 'object' || data === null) return [];
  return subpathsOf(Object.values(data) as number[]).flatMap((points) => {
    const placed = points
      .map(([x, y]) => place(matrix, x, y))
      .map(([x, y]) => [x - left, y - bottom] as const);
    const box = ruleOf(placed);
    if (box !== null) return [box];
    if (!isStroke) return [];
    return placed.slice(1).flatMap((point, k) => ruleOf([placed[k] ?? point, point]) ?? []);
  });
}

/** The rule that points make, where they lie along an axis. */
function ruleOf(points: readonly (readonly [number, number])[]): Rule | null {
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
function subpathsOf(data: readonly number[]): readonly (readonly (readonly [number, number])[])[] {
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

const place = (m: Matrix, x: number, y: number): readonly [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

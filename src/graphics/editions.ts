import type { Lang } from '../i18n/index.ts';
import type { FigureCard } from './figureCard.ts';
import type { ChartSpec } from './spec.ts';

/** Whatever can stand on a page of somebody else: a chart, a map, a single figure. */
export type GraphicSpec = ChartSpec | { readonly draw: 'figure'; readonly input: FigureCard };

/** A graphic in all languages. */
export type GraphicSpecs = Readonly<Record<Lang, GraphicSpec>>;

/**
 * All that a graphic has shown: its editions by the hash of their data, the oldest first. `current` is null where the site
 * no longer has it; what was published stays readable.
 */
export interface Editions {
  readonly current: string | null;
  readonly editions: Readonly<Record<string, GraphicSpecs>>;
}

/** Editions by the id of the graphic: what one file of `data/editions/` holds. */
export type EditionFile = Readonly<Record<string, Editions>>;

/** What no reader would call other data: words about it, and the day on which it is shown. */
const NOT_DATA = new Set(['title', 'subtitle', 'source', 'kicker', 'today', 'lang', 'label']);

/**
 * The data of a graphic as text: two editions are the same where it is the same. Charts count with all their input but
 * the words about it; of figures the amount and its sentence count.
 */
export function dataOf({ draw, input }: GraphicSpec): string {
  const data = draw === 'figure' ? input.data : input;
  return formatEdition([draw, data], (key) => NOT_DATA.has(key));
}

/** The file with the graphics of today: editions are added and never taken away. `hash` gives a short name to a text. */
export function addEditions(
  known: EditionFile,
  graphics: readonly GraphicSpecs[],
  hash: (text: string) => string,
): EditionFile {
  const file: Record<string, Editions> = {};
  for (const [id, { editions }] of Object.entries(known)) file[id] = { current: null, editions };
  for (const specs of graphics) {
    const { id } = specs.zh.input;
    const current = hash(dataOf(specs.zh));
    const editions = known[id]?.editions ?? {};
    file[id] = { current, editions: current in editions ? editions : { ...editions, [current]: specs } };
  }
  return file;
}

/** JSON has no word for an interval without an end. */
const INFINITE = '\u221e';

/** A value as JSON, one edition a line, keys as they come; a figure without an upper end keeps it. */
export function formatEdition(value: unknown, leavesOut: (key: string) => boolean = () => false): string {
  const replace = (key: string, one: unknown): unknown => {
    if (leavesOut(key)) return undefined;
    if (one === Infinity) return INFINITE;
    return one === -Infinity ? `-${INFINITE}` : one;
  };
  return JSON.stringify(value, replace);
}

/** The text of a file of `data/editions/`: a line for each edition, so that a change shows as one. */
export function formatEditionFile(file: EditionFile): string {
  const graphics = Object.entries(file).map(([id, { current, editions }]) => {
    const lines = Object.entries(editions).map(
      ([hash, specs]) => `${JSON.stringify(hash)}:${formatEdition(specs)}`,
    );
    return `${JSON.stringify(id)}:{"current":${JSON.stringify(current)},"editions":{\n${lines.join(',\n')}}}`;
  });
  return `{\n${graphics.join(',\n')}\n}\n`;
}

/** Reads what `formatEditionFile` wrote. `base` is put before addresses: files are written without it. */
export function parseEditionFile(text: string, base = ''): EditionFile {
  return JSON.parse(text, (key, one: unknown): unknown => {
    if (one === INFINITE) return Infinity;
    if (one === `-${INFINITE}`) return -Infinity;
    return key === 'href' && typeof one === 'string' && one.startsWith('/') ? base + one : one;
  }) as EditionFile;
}

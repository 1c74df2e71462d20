import type { Figure } from '../figures/figure.ts';
import type { Span } from '../text/span.ts';
import { classifyUnit } from '../text/quantities/units.ts';
import { readBoundBefore } from '../text/quantities/boundMarks.ts';

/** A sentence with its figures, or two that are read as one: what the rules look at. */
export interface Line extends Span {
  readonly source: string;
  /** As printed; of two sentences, with a comma for the stop between them. As long as what is printed. */
  readonly text: string;
  /** In order; at least one. */
  readonly figures: readonly Figure[];
  /** Where the second of two sentences starts; absent of one. */
  readonly seam?: number;
}

/** The sentences that hold figures, and every two of them that are read as one. */
export function linesOf(source: string, figures: readonly Figure[]): Line[] {
  const lines = readLines(source, figures);
  return [...lines, ...joinLines(lines)];
}

function readLines(source: string, figures: readonly Figure[]): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let at = 1; at <= figures.length; at++) {
    const first = figures[from];
    if (first === undefined || figures[at]?.quoteStart === first.quoteStart) continue;
    const end = first.quoteStart + first.quote.length;
    lines.push({
      source,
      start: first.quoteStart,
      end,
      text: first.quote,
      figures: figures.slice(from, at),
    });
    from = at;
  }
  return lines;
}

/** Words with which a sentence goes on with the one in front of it. */
const GOES_ON =
  /^(?:其中|[比较]|同比|环比|占|[去上今本]年|同期|全年|以上|合计|共计|总计|总共|一共|共|累计|[已仅]|全[市省区县国州镇乡街村][\p{Script=Han}]{0,2}(?:共|合计|总计)|\d{4}年)/u;

/** Two sentences of one paragraph, where the second goes on with the first: 全年接警1287起。其中火灾扑救312起。 */
function joinLines(lines: readonly Line[]): Line[] {
  return lines.slice(1).flatMap((second, at) => {
    const first = lines[at];
    if (first === undefined || !GOES_ON.test(second.text)) return [];
    const between = second.source.slice(first.end, second.start);
    if (between.trim() !== '' || between.includes('\n') || !/[。；;]$/u.test(first.text)) return [];
    const text = `${first.text.slice(0, -1)}，${between}${second.text}`;
    const { source, start } = first;
    const figures = [...first.figures, ...second.figures];
    return [{ source, start, end: second.end, text, figures, seam: second.start }];
  });
}

/** 接警312、286、355、297: numbers in a row without a unit, which are no figures of their own. */
export const BARE_NUMBERS = /\d万?[、和及]\d/u;

/** Whether a sentence may relate its numbers: two of them count in one unit, or things of any kind; one is a ratio; or some are bare. */
export function mayRelate({ text, figures }: Line): boolean {
  const units = figures.map(({ unit }) => (classifyUnit(unit) === 'thing' ? 'thing' : unit));
  return (
    new Set(units).size < units.length ||
    units.some((unit) => unit.startsWith(':')) ||
    BARE_NUMBERS.test(text)
  );
}

/** The words between two places of the source. */
export function wordsAt(line: Line, from: number, to: number): string {
  return line.text.slice(from - line.start, to - line.start);
}

/** The words between the figure before and figure `index`; of the first, those from the start of the sentence. */
export function gapBefore(line: Line, index: number): string {
  const figure = line.figures[index];
  if (figure === undefined) return '';
  return wordsAt(line, line.figures[index - 1]?.end ?? line.start, figure.start);
}

/** 5220 1件, 6. 57亿美元: digits in front of it belong to the number, which was read in part. */
export function isReadInPart({ source }: Line, { start }: Figure): boolean {
  return /[\d.．,，$＄]\s+$|[\d.．$＄]$/u.test(source.slice(Math.max(0, start - 4), start));
}

/** The mark in front of a number, as printed; empty where there is none. */
export function markBefore(source: string, start: number): string {
  const mark = readBoundBefore(source, start);
  return mark === null ? '' : source.slice(mark.start, start);
}

/** Percentages, multiples, ratios and bare proportions; what can be a share or a rate. */
export function isRate(figure: Figure): boolean {
  return classifyUnit(figure.unit) === 'ratio' || figure.unit === '1' || figure.unit.startsWith(':');
}

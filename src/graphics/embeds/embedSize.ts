import type { Chart } from '../../charts/chart.ts';
import type { FigureCard } from '../figureCard.ts';

import { measure } from '../../charts/text/measure.ts';

/** Pixels for a frame that cannot be told the height of what it holds. */
export interface EmbedSize {
  /** Width for which `height` is meant. */
  readonly width: number;
  readonly height: number;
  /** Height on a phone: a frame that is never lower cuts nothing there. */
  readonly phone: number;
}

/** Widths at which heights are reckoned: an article's column, and a narrow phone. */
const COLUMN = 720;
const PHONE = 300;

const linesOf = (text: string, size: number, width: number): number =>
  text === '' ? 0 : Math.ceil(measure(text, size) / (width * 0.94));

/** What a chart needs: its words wrapped, then its drawing at full width. */
export function chartEmbedSize({ kicker = '', title, subtitle, source, wide, narrow }: Chart): EmbedSize {
  const words = (width: number): number =>
    linesOf(title, 18, width) * 25 +
    (linesOf(kicker, 13, width) +
      linesOf(subtitle, 13, width) +
      linesOf(`${source}${' '.repeat(40)}`, 13, width)) *
      19 +
    18;
  return {
    width: COLUMN,
    height: Math.ceil(words(COLUMN) + COLUMN * ratioOf(wide)),
    phone: Math.ceil(words(PHONE) + PHONE * ratioOf(narrow)),
  };
}

/** What a figure needs: the number, what it counts, its sentence and where that stands. */
export function figureEmbedSize(card: FigureCard): EmbedSize {
  const height = (width: number): number =>
    50 +
    linesOf(`${card.what}${card.where}  `, 15, width) * 22 +
    linesOf(card.before + card.raw + card.behind, 15, width - 14) * 22 +
    linesOf(`${card.publisher}${card.title}${' '.repeat(60)}`, 13, width) * 19 +
    20;
  return { width: COLUMN, height: height(COLUMN), phone: height(PHONE) };
}

function ratioOf(svg: string): number {
  const [, width = '1', height = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return Number(height) / Number(width);
}

import type { Figure } from '../figures/figure.ts';
import type { Published } from './published.ts';
import type { PublishedFigure } from './schema/index.ts';

import { readBoundAfter, readBoundBefore } from '../text/quantities/boundMarks.ts';

/** A figure as printed, with the word right before or behind it that bounds it: 近三分之二, 超百场, 半数以上. */
export function printedWords(
  text: string,
  { raw, start, end, bound }: Pick<Figure, 'raw' | 'start' | 'end' | 'bound'>,
): string {
  if (bound === 'exact') return raw;
  const before = readBoundBefore(text, start);
  const after = readBoundAfter(text, end);
  return text.slice(before?.start ?? start, after?.end ?? end);
}

/** A figure with its words as printed, 近三分之二; `raw` is 三分之二. */
export type PrintedFigure = PublishedFigure & { readonly printed: string };

/** A figure of the tables with its words as printed. */
export function printedFigure({ textOf }: Pick<Published, 'textOf'>, figure: PublishedFigure): PrintedFigure {
  return { ...figure, printed: printedWords(textOf(figure.bulletin), figure) };
}

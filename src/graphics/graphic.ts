import type { Published } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';
import type { FigureCard } from './figureCard.ts';
import type { ChartSpec } from './spec.ts';

import { allCharts } from './allCharts.ts';
import { figureCard } from './figureCard.ts';

/** Whatever can stand on a page of somebody else: a chart, a map, a single figure. */
export type GraphicSpec = ChartSpec | { readonly draw: 'figure'; readonly input: FigureCard };

/** Every graphic that can be embedded, in one language: all charts, then all figures that have a page. */
export function allGraphics(published: Published, lang: Lang): GraphicSpec[] {
  const figures = published.figures
    .filter(({ id }) => published.pages.has(id))
    .map(({ id }): GraphicSpec => ({ draw: 'figure', input: figureCard(published, id, lang) }));
  return [...allCharts(published, lang).map(({ spec }) => spec), ...figures];
}

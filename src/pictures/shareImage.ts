import type { ChartEntry } from '../graphics/entry.ts';
import type { Lang } from '../i18n/index.ts';
import type { FigureView } from '../views/bulletins/figureView.ts';

import { wholeTitle } from '../charts/chart.ts';
import { chartFile, figurePicture } from '../datasets/address.ts';
import { figureAlt } from './figurePictures.ts';

/** The picture that previews of a page show, 1200 × 630: path of its file, without base, and what one would see. */
export interface ShareImage {
  readonly path: string;
  readonly alt: string;
}

/** The share card of the first chart that there is; undefined where there is none. */
export function shareOfChart(entries: readonly (ChartEntry | null)[]): ShareImage | undefined {
  const entry = entries.find((candidate) => candidate !== null);
  if (!entry) return undefined;
  const { id, lang } = entry.spec.input;
  return { path: chartFile(id, lang, 'share.png'), alt: wholeTitle(entry.spec.input) };
}

export function shareOfFigure(view: FigureView, lang: Lang): ShareImage {
  return { path: figurePicture(view.figure.id, 'share', lang), alt: figureAlt({ view, lang, address: '' }) };
}

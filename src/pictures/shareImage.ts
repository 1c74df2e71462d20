import type { FigurePictures } from '../datasets/address.ts';
import type { BulletinRow } from '../datasets/published.ts';
import type { ChartEntry } from '../graphics/entry.ts';
import type { Lang } from '../i18n/index.ts';
import type { FigureView } from '../views/bulletins/figureView.ts';

import { wholeTitle } from '../charts/chart.ts';
import { bulletinPicture, chartFile, figurePicture } from '../datasets/address.ts';

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

/** The card of a figure; of one without pictures that of its bulletin. `title` says it in short: the sentence stands on the page. */
export function shareOfFigure(
  { pictured }: FigurePictures,
  { figure, bulletin }: FigureView,
  lang: Lang,
  title: string,
): ShareImage {
  if (!pictured.has(figure.id)) return shareOfBulletin(bulletin, lang);
  return { path: figurePicture(figure.id, 'share', lang), alt: title };
}

/** The card of a bulletin. */
export function shareOfBulletin({ id, title }: BulletinRow, lang: Lang): ShareImage {
  return { path: bulletinPicture(id, lang), alt: title };
}

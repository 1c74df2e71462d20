import type { ObservationRow } from './schema/index.ts';

/** Which figures have a page of their own: all others open in their bulletin. */
export interface FigurePages {
  readonly pages: { readonly has: (id: string) => boolean };
}

/** Which figures have pictures of their own: for all others there is the card of their bulletin. */
export interface FigurePictures {
  readonly pictured: { readonly has: (id: string) => boolean };
}

/** What knows of no page: numbers open in the texts of their bulletins. */
export const IN_BULLETINS: FigurePages = { pages: { has: () => false } };

/** Bulletin and offset of a figure. */
function partsOf(id: string): readonly [bulletin: string, start: string] {
  const at = id.lastIndexOf('@');
  return [id.slice(0, at), id.slice(at + 1)];
}

/**
 * Where a number is explained, as a path without base and language: its page, `/bulletins/nmg-2024-119/242/`, where it has one, else its
 * place in the text, `/bulletins/nmg-2024-119/#f242`.
 */
export function addressOfFigure({ pages }: FigurePages, id: string): string {
  if (pages.has(id)) return pageOfFigure(id);
  const [bulletin, start] = partsOf(id);
  return `/bulletins/${bulletin}/#${anchorOfFigure(Number(start))}`;
}

/** The page of a figure that has one. */
export function pageOfFigure(id: string): string {
  const [bulletin, start] = partsOf(id);
  return `/bulletins/${bulletin}/${start}/`;
}

/** The id of the element that shows a figure in the text of its bulletin. */
export function anchorOfFigure(start: number): string {
  return `f${start}`;
}

const NATION = '000000';

/**
 * A fact is a row with its citation: of a region on the page of the region (`/regions/110000/#fact-fires-2024-actual`), of the
 * nation, which has some of nearly every indicator, on that of the indicator.
 */
export function addressOfFact(id: string): string {
  const [region = '', indicator = ''] = id.split(':');
  return region === NATION
    ? `/indicators/${indicator}/#${anchorOfFact(id)}`
    : `/regions/${region}/#${anchorInRegion(id)}`;
}

/** The id of the element that shows a fact among those of its indicator, in letters that need no escape anywhere. */
export function anchorOfFact(id: string): string {
  const [region = '', , ...rest] = id.split(':');
  return anchorOf([region, ...rest]);
}

/** The same among those of its region. */
export function anchorInRegion(id: string): string {
  return anchorOf(id.split(':').slice(1));
}

const anchorOf = (parts: readonly string[]): string =>
  `fact-${parts.join('-').replaceAll('..', 'x').replaceAll('/', '_')}`;

/** A reported number is a cell of its table: `/reports/kdl-2024-lifeline/2024-06/annex-4/#c2-20`. */
export function addressOfReport(id: string): string {
  const [file = '', cell = ''] = id.split('@');
  return `/reports/${file}/${cell === '' ? '' : `#${anchorOfReport(id)}`}`;
}

/** The id of the element that shows a reported number: line and column of its cell. */
export function anchorOfReport(id: string): string {
  return `c${(id.split('@')[1] ?? '').replace(':', '-')}`;
}

/** Where an observation is explained: its figure's page or place, its fact's row or the cell of its report. */
export function addressOfObservation(
  pages: FigurePages,
  { id, source }: Pick<ObservationRow, 'id' | 'source'>,
): string {
  if (source === 'reports') return addressOfReport(id);
  return source === 'facts' ? addressOfFact(id) : addressOfFigure(pages, id);
}

/** Path of the page that offers a chart, without base and language. */
export function addressOfChart(id: string): string {
  return `/charts/${id}/`;
}

/** A file of a chart, as a path without base: `/data/charts/fires-map.zh.csv`. The language is that of its words. */
export function chartFile(id: string, lang: string, ending: string): string {
  return `/data/charts/${id}.${lang}.${ending}`;
}

/** The card of a bulletin, as a path without base. */
export function bulletinPicture(bulletin: string, lang: string): string {
  return `/bulletins/${bulletin}/share.${lang}.png`;
}

/** A picture of a figure, as a path without base: `/bulletins/nmg-2024-119/242/share.zh.png`. */
export function figurePicture(id: string, picture: 'share' | 'card', lang: string): string {
  return `${pageOfFigure(id)}${picture}.${lang}.png`;
}

/** The pictures of a figure in all languages: a card to share; of one with an indicator also one for articles. */
export function picturesOfFigure(
  { pictured }: FigurePictures,
  { id, indicator }: { readonly id: string; readonly indicator: string },
): { readonly path: string; readonly kind: 'share' | 'card'; readonly lang: 'zh' | 'en' }[] {
  if (!pictured.has(id)) return [];
  const kinds = indicator === '' ? (['share'] as const) : (['share', 'card'] as const);
  return (['zh', 'en'] as const).flatMap((lang) =>
    kinds.map((kind) => ({ path: figurePicture(id, kind, lang), kind, lang })),
  );
}

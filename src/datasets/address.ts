import type { ObservationRow } from './schema/index.ts';

/** Where a number is explained, as a path without base and language: `/bulletins/nmg-2024-119/242/`. */
export function addressOfFigure(id: string): string {
  const at = id.lastIndexOf('@');
  return `/bulletins/${id.slice(0, at)}/${id.slice(at + 1)}/`;
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

/** Where an observation is explained: its figure's page, its fact's row or the cell of its report. */
export function addressOfObservation({ id, source }: Pick<ObservationRow, 'id' | 'source'>): string {
  if (source === 'reports') return addressOfReport(id);
  return source === 'facts' ? addressOfFact(id) : addressOfFigure(id);
}

/** Path of the page that offers a chart, without base and language. */
export function addressOfChart(id: string): string {
  return `/charts/${id}/`;
}

/** A file of a chart, as a path without base: `/data/charts/fires-map.zh.csv`. The language is that of its words. */
export function chartFile(id: string, lang: string, ending: string): string {
  return `/data/charts/${id}.${lang}.${ending}`;
}

/** A picture of a figure, as a path without base: `/bulletins/nmg-2024-119/242/share.zh.png`. */
export function figurePicture(id: string, picture: 'share' | 'card', lang: string): string {
  return `${addressOfFigure(id)}${picture}.${lang}.png`;
}

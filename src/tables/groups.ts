import type { Published, PublishedFigure, RegionRow } from '../datasets/published.ts';
import { memoize, onDemand } from '../datasets/memoize.ts';

/** Ways into the published tables that pages need, each made when it is first taken. Every group keeps the order of its table. */
export const groupsOf = memoize(({ figures, observations, commitments, bulletins, regions }: Published) =>
  onDemand({
    figuresByBulletin: () => groupBy(figures, (row) => row.bulletin),
    figuresByCampaign: () => groupBy(figures, (row) => row.campaign),
    /** By bulletin and quote: the figures of one sentence. */
    figuresBySentence: () => groupBy(figures, sentenceKey),
    commitmentsByBulletin: () => groupBy(commitments, (row) => row.bulletin),
    observationsByIndicator: () => groupBy(observations, (row) => row.indicator),
    /** By indicator and region, with a space between. */
    observationsByPlace: () =>
      groupBy(observations, (row) => (row.indicator === '' ? '' : `${row.indicator} ${row.region}`)),
    observationsByRegion: () => groupBy(observations, (row) => row.region),
    observationsByCampaign: () => groupBy(observations, (row) => row.campaign),
    bulletinsByRegion: () => groupBy(bulletins, (row) => row.region),
    childrenByRegion: () => groupBy(regions, (row) => row.parent),
  }),
);

/** Key of `figuresBySentence`. */
export function sentenceKey({ bulletin, quote }: Pick<PublishedFigure, 'bulletin' | 'quote'>): string {
  return `${bulletin} ${quote}`;
}

/** Rows by the value of a column; rows in which it is empty are left out. */
export function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = Map.groupBy(rows, keyOf);
  groups.delete('');
  return groups;
}

/** The regions above one, from the nation down, without itself. */
export function ancestorsOf(published: Published, code: string): RegionRow[] {
  const trail: RegionRow[] = [];
  let parent = published.byId.regions.get(code)?.parent ?? '';
  while (parent !== '') {
    const region = published.byId.regions.get(parent);
    if (region === undefined) break;
    trail.unshift(region);
    parent = region.parent;
  }
  return trail;
}

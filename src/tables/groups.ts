import type {
  BulletinRow,
  ObservationRow,
  Published,
  PublishedCommitment,
  PublishedFigure,
  RegionRow,
} from '../datasets/published.ts';

/** Ways into the published tables that pages need. Every group keeps the order of its table. */
interface Groups {
  readonly figuresByBulletin: ReadonlyMap<string, readonly PublishedFigure[]>;
  readonly figuresByCampaign: ReadonlyMap<string, readonly PublishedFigure[]>;
  /** By bulletin and quote: the figures of one sentence. */
  readonly figuresBySentence: ReadonlyMap<string, readonly PublishedFigure[]>;
  readonly commitmentsByBulletin: ReadonlyMap<string, readonly PublishedCommitment[]>;
  readonly observationsByIndicator: ReadonlyMap<string, readonly ObservationRow[]>;
  /** By indicator and region, with a space between. */
  readonly observationsByPlace: ReadonlyMap<string, readonly ObservationRow[]>;
  readonly observationsByRegion: ReadonlyMap<string, readonly ObservationRow[]>;
  readonly observationsByCampaign: ReadonlyMap<string, readonly ObservationRow[]>;
  readonly bulletinsByRegion: ReadonlyMap<string, readonly BulletinRow[]>;
  readonly childrenByRegion: ReadonlyMap<string, readonly RegionRow[]>;
}

/** Indexes are kept per set of tables and freed with it: indexing 100,000 rows for every page would take quadratic time. */
const known = new WeakMap<Published, Groups>();

/** The groups of the published tables, made once. */
export function groupsOf(published: Published): Groups {
  const cached = known.get(published);
  if (cached !== undefined) return cached;
  const { figures, observations, commitments, bulletins, regions } = published;
  const groups: Groups = {
    figuresByBulletin: groupBy(figures, (row) => row.bulletin),
    figuresByCampaign: groupBy(figures, (row) => row.campaign),
    figuresBySentence: groupBy(figures, sentenceKey),
    commitmentsByBulletin: groupBy(commitments, (row) => row.bulletin),
    observationsByIndicator: groupBy(observations, (row) => row.indicator),
    observationsByPlace: groupBy(observations, (row) =>
      row.indicator === '' ? '' : `${row.indicator} ${row.region}`,
    ),
    observationsByRegion: groupBy(observations, (row) => row.region),
    observationsByCampaign: groupBy(observations, (row) => row.campaign),
    bulletinsByRegion: groupBy(bulletins, (row) => row.region),
    childrenByRegion: groupBy(regions, (row) => row.parent),
  };
  known.set(published, groups);
  return groups;
}

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

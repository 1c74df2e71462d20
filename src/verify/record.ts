import type {
  BreakRow,
  ClashRow,
  IndicatorRow,
  ObservationRow,
  PublishedFigure,
  RegionRow,
} from '../datasets/schema/index.ts';

/** Where a number was published. */
type Citation = Pick<ObservationRow, 'publisher' | 'title' | 'published' | 'url'>;

/** A published number as the look-up needs it. */
export interface RecordRow
  extends
    Citation,
    Pick<
      ObservationRow,
      'id' | 'source' | 'region' | 'period' | 'value' | 'max' | 'bound' | 'unit' | 'role' | 'printed'
    > {
  /** The sentence that a bulletin prints; empty for what was entered or reported with its citation. */
  readonly quote: string;
}

/** What was published, by indicator, as far as it is collected. */
export interface VerifyRecord {
  /** The day as of which the site speaks. */
  readonly day: string;
  readonly rows: ReadonlyMap<string, readonly RecordRow[]>;
  readonly breaks: readonly Pick<BreakRow, 'region' | 'indicator' | 'period'>[];
  /** Numbers that another publisher printed otherwise. */
  readonly clashes: readonly Pick<ClashRow, 'fact' | 'other_raw' | 'other_publisher'>[];
}

/** What reads a text: the indicators with their patterns, and the regions of which something may be published. */
export interface VerifyWords {
  readonly indicators: readonly IndicatorRow[];
  readonly regions: readonly Pick<RegionRow, 'code' | 'name'>[];
}

/** A row as it is sent. The id is empty where it follows from the rest, as that of a fact; the citation is a place in the list of all. */
type PackedRow = readonly [
  region: string,
  period: string,
  role: RecordRow['role'],
  value: number,
  max: number | null,
  bound: RecordRow['bound'],
  unit: string,
  printed: string,
  citation: number,
  ...named: readonly [id: string, source: RecordRow['source'], quote: string] | readonly [],
];

/** The record as it is sent: by indicator, each citation once. */
export interface PackedRecord extends Pick<VerifyRecord, 'day' | 'breaks' | 'clashes'> {
  readonly citations: readonly (readonly [
    publisher: string,
    title: string,
    published: string,
    url: string,
  ])[];
  readonly rows: Readonly<Record<string, readonly PackedRow[]>>;
}

const factId = (indicator: string, region: string, period: string, role: string): string =>
  `${region}:${indicator}:${period}:${role}`;

/** The rows of the record, with all that the tables say of them; what is of no indicator or of no region is no part of it. */
export function recordOf(tables: {
  readonly observations: readonly ObservationRow[];
  readonly figures: readonly PublishedFigure[];
  readonly breaks: readonly BreakRow[];
  readonly clashes: readonly ClashRow[];
  readonly asOf: string;
}): VerifyRecord {
  const quotes = new Map(tables.figures.map(({ id, quote }) => [id, quote]));
  const rows = Map.groupBy(
    tables.observations.filter(({ indicator, region }) => indicator !== '' && region !== ''),
    ({ indicator }) => indicator,
  );
  return {
    day: tables.asOf,
    rows: new Map(
      [...rows].map(([indicator, some]) => [
        indicator,
        some.map((row) => ({ ...row, quote: quotes.get(row.id) ?? '' })),
      ]),
    ),
    breaks: tables.breaks,
    clashes: tables.clashes,
  };
}

export function packRecord({ day, rows, breaks, clashes }: VerifyRecord): PackedRecord {
  const places = new Map<string, number>();
  const citations: (readonly [string, string, string, string])[] = [];
  const placeOf = ({ publisher, title, published, url }: Citation): number => {
    const key = JSON.stringify([publisher, title, published, url]);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, citations.length);
    return citations.push([publisher, title, published, url]) - 1;
  };
  const pack = (indicator: string, row: RecordRow): PackedRow => {
    const { id, source, region, period, role, value, max, bound, unit, printed, quote } = row;
    const isUsual = source === 'facts' && id === factId(indicator, region, period, role);
    const named = isUsual ? ([] as const) : ([id, source, quote] as const);
    return [region, period, role, value, max, bound, unit, printed, placeOf(row), ...named];
  };
  return {
    day,
    breaks: breaks.map(({ region, indicator, period }) => ({ region, indicator, period })),
    clashes: clashes.map(({ fact, other_raw, other_publisher }) => ({ fact, other_raw, other_publisher })),
    rows: Object.fromEntries(
      [...rows].map(([indicator, some]) => [indicator, some.map((row) => pack(indicator, row))]),
    ),
    citations,
  };
}

export function unpackRecord({ day, breaks, clashes, citations, rows }: PackedRecord): VerifyRecord {
  const unpack = (indicator: string, packed: PackedRow): RecordRow => {
    const [region, period, role, value, max, bound, unit, printed, at, ...named] = packed;
    const [publisher = '', title = '', published = '', url = ''] = citations[at] ?? [];
    const [id = factId(indicator, region, period, role), source = 'facts', quote = ''] = named;
    return { id, source, region, period, role, value, max, bound, unit, printed, quote, publisher, title, published, url };
  }; // prettier-ignore
  return {
    day,
    breaks,
    clashes,
    rows: new Map(
      Object.entries(rows).map(([indicator, some]) => [indicator, some.map((row) => unpack(indicator, row))]),
    ),
  };
}

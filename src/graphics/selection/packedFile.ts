import type { ObservationRow, RegionRow } from '../../datasets/schema/index.ts';
import type { ExploreFile } from './exploreFile.ts';

/** Ends of an interval, as distances from the number: below it, and above it or its upper end; null of an open end. */
type Margins = readonly [below: number | null, above: number | null];

/**
 * The file as it is sent, a third of its bytes: a browser waits for it before it draws. What is said of a number is said of its place in
 * the table of observations, which the browser has read; `of` tells whether it is the same table.
 */
export interface PackedExploreFile extends Omit<ExploreFile, 'regions' | 'units' | 'ends' | 'charts'> {
  readonly of: string;
  /** Codes, separated by spaces, by their level and the codes of those above them. */
  readonly regions: Readonly<Record<string, string>>;
  /** Of the indicators in the order in which the table first names them. */
  readonly units: readonly string[];
  readonly margins: readonly (readonly [...Margins, ...steps: number[]])[];
  readonly charts: readonly (readonly [id: string, title: string, ...steps: number[]])[];
}

type Row = Pick<ObservationRow, 'id' | 'indicator' | 'value' | 'max'>;

/** Tells one table from another by the ids of its rows. */
function fingerprintOf(rows: readonly Row[]): string {
  let sum = 0;
  for (const { id } of rows)
    for (let at = 0; at < id.length; at += 1) sum = (Math.imul(sum, 31) + id.charCodeAt(at)) | 0;
  return `${rows.length} ${sum}`;
}

/** Twelve digits, as ends of intervals have them. */
const rounded = (value: number): number => Number(value.toPrecision(12));

/** Places in rising order as steps from one to the next: small numbers, most of them the same. */
const stepsOf = (places: readonly number[]): number[] =>
  places.toSorted((a, b) => a - b).map((place, k, all) => place - (all[k - 1] ?? 0));

function placesOf(steps: readonly number[]): number[] {
  let place = 0;
  return steps.map((step) => (place += step));
}

const indicatorsOf = (rows: readonly Row[]): string[] =>
  [...new Set(rows.map(({ indicator }) => indicator))].filter(Boolean);

/** The file for the table of which it speaks. */
export function packFile(file: ExploreFile, rows: readonly Row[]): PackedExploreFile {
  const placeOf = new Map(rows.map(({ id }, place) => [id, place]));
  const regions = Map.groupBy(Object.keys(file.regions), (code) => {
    const region = file.regions[code];
    return [region?.level, ...(region?.above ?? [])].join(' ');
  });
  const places = new Map<string, { margins: Margins; places: number[] }>();
  rows.forEach(({ id, value, max }, place) => {
    const ends = file.ends[id];
    if (ends === undefined) return;
    const [low, high] = ends;
    const margins: Margins = [
      low === null ? null : rounded(value - low),
      high === null ? null : rounded(high - (max ?? value)),
    ];
    const known = places.get(margins.join(' '));
    if (known === undefined) places.set(margins.join(' '), { margins, places: [place] });
    else known.places.push(place);
  });
  const { words, apart, printed, breaks, publishers, citation } = file;
  return {
    words,
    apart,
    printed,
    breaks,
    publishers,
    citation,
    of: fingerprintOf(rows),
    regions: Object.fromEntries([...regions].map(([key, codes]) => [key, codes.join(' ')])),
    units: indicatorsOf(rows).map((id) => file.units[id] ?? ''),
    margins: [...places.values()].map((some) => [...some.margins, ...stepsOf(some.places)] as const),
    charts: file.charts.map(
      ({ id, title, numbers }) =>
        [id, title, ...stepsOf(numbers.flatMap((number) => placeOf.get(number) ?? []))] as const,
    ),
  };
}

/** The file again; null where it speaks of another table than `rows`, as when one of the two was kept from before. */
export function unpackFile(
  { of, regions, units, margins, charts, ...same }: PackedExploreFile,
  rows: readonly Row[],
): ExploreFile | null {
  if (of !== fingerprintOf(rows)) return null;
  const idsAt = (steps: readonly number[]): string[] =>
    placesOf(steps).flatMap((place) => rows[place]?.id ?? []);
  return {
    ...same,
    regions: Object.fromEntries(
      Object.entries(regions).flatMap(([key, codes]) => {
        const [level = '', ...above] = key.split(' ');
        return codes.split(' ').map((code) => [code, { level: level as RegionRow['level'], above }]);
      }),
    ),
    units: Object.fromEntries(indicatorsOf(rows).map((id, k) => [id, units[k] ?? ''])),
    ends: Object.fromEntries(
      margins.flatMap(([below, above, ...steps]) =>
        placesOf(steps).flatMap((place) => {
          const row = rows[place];
          if (row === undefined) return [];
          const { id, value, max } = row;
          const low = below === null ? null : rounded(value - below);
          const high = above === null ? null : rounded((max ?? value) + above);
          return [[id, [low, high]] as const];
        }),
      ),
    ),
    charts: charts.map(([id, title, ...steps]) => ({ id, title, numbers: idsAt(steps) })),
  };
}

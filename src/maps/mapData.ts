import type { FigurePages } from '../datasets/address.ts';
import type { Bound } from '../figures/figure.ts';
import type { Ends } from '../figures/interval.ts';
import type { CoverageStatus } from '../datasets/schema/vocabulary.ts';
import type { ObservationRow } from '../datasets/schema/index.ts';

import { addressOfObservation } from '../datasets/address.ts';
import { coverageStatus } from '../datasets/coverage.ts';
import { endsOfPrinted } from '../figures/interval.ts';
import { endsOf } from '../text/edtf.ts';

/** A region as a map needs it. */
export interface Division {
  /** Code of GB/T 2260; `000000` for the nation. */
  readonly code: string;
  /** Its full name, in the language of the map: 内蒙古自治区. */
  readonly name: string;
}

/** What is counted: a row of the catalogue in the language of the map. */
export interface Measure {
  /** Id of the indicator. */
  readonly indicator: string;
  readonly name: string;
  /** Unit of the catalogue; printed classifiers may differ (座, 个), rounds (次) and heads may not. */
  readonly unit: string;
  readonly kind: ObservationRow['kind'];
}

/** What a map is made from; where it is not said which figures have a page, all have. */
export interface MapQuestion extends Partial<FigurePages> {
  /** The period that is mapped, in EDTF; empty where it is not told. */
  readonly period?: string;
  /** Numbers for that period. */
  readonly observations: readonly ObservationRow[];
  /** Numbers for other periods, of divisions that have none for it: shown as such, with their year. */
  readonly others?: readonly ObservationRow[];
  /** Codes of divisions whose number a collected document should hold and does not. */
  readonly unpublished?: ReadonlySet<string>;
  /** The region whose divisions are drawn. */
  readonly parent: Division;
  /** All its divisions, also those of which nothing is collected: `divisionsOf(parent.code)`. */
  readonly divisions: readonly Division[];
  readonly measure: Measure;
}

/** What one division has published, with the ends of the interval that the printed number stands for. */
export interface PublishedValue extends Ends {
  readonly value: number;
  readonly bound: Bound;
  readonly unit: string;
  /** As printed. */
  readonly raw: string;
  /** The same with the words that bound it, where there are any: 近三分之二. */
  readonly printed?: string;
  /** The time it speaks of, in EDTF; empty where the text dates it nowhere. */
  readonly period: string;
  /** Path of the page that shows its sentence, without base and language. */
  readonly address: string;
  /** Who published it, in the language of the map; empty of our own counts. */
  readonly publisher: string;
  /** Year of a value for another period than that of the map: it is drawn paler, with that year. Empty of all others. */
  readonly otherYear?: string;
}

/** A division and what it has published; null where none is collected. */
export interface MapRow extends Division {
  readonly published: PublishedValue | null;
  /** What is known of its number for the period of the map. */
  readonly status?: CoverageStatus;
}

/** The data of a map: what is drawn, what the table says and what the file holds. */
export interface MapData {
  readonly parent: Division;
  readonly measure: Measure;
  /** The period that is mapped, in EDTF; empty where it is not told. */
  readonly period?: string;
  /** Raw counts are drawn as symbols; only a `share`, a rate that was published as such, may be shaded. */
  readonly basis: 'count' | 'share';
  /** Unit in which the values are shown. */
  readonly unit: string;
  /** One for each division, in the order of their codes. */
  readonly rows: readonly MapRow[];
  /** How many of the rows hold a value for its period. */
  readonly published: number;
}

/**
 * What each division of a region has published about an indicator, the newest where there are several. Targets and
 * requirements are left out: they are never drawn as results.
 */
export function mapData(question: MapQuestion): MapData {
  const {
    observations,
    others = [],
    parent,
    divisions,
    measure,
    period = '',
    pages = { has: () => true },
  } = question;
  const { unpublished } = question;
  const newest = byRegion(observations, measure);
  const older = byRegion(others, measure);
  const rows = [...divisions].sort(byCode).map(({ code, name }): MapRow => {
    const own = newestOf(newest.get(code) ?? [], { pages });
    const other = own === null ? otherOf(older.get(code) ?? [], { pages }) : null;
    const status =
      own !== null ? 'published' : coverageStatus(null, { isDue: unpublished?.has(code) === true });
    return { code, name, published: own ?? other, status };
  });
  return {
    parent,
    measure,
    basis: measure.kind === 'rate' ? 'share' : 'count',
    unit: measure.unit,
    rows,
    published: rows.filter(({ status }) => status === 'published').length,
    period,
  };
}

/** Actual values of an indicator by region, the newest last. */
function byRegion(
  observations: readonly ObservationRow[],
  { indicator, unit }: Measure,
): ReadonlyMap<string, readonly ObservationRow[]> {
  const found = new Map<string, ObservationRow[]>();
  for (const row of observations) {
    if (row.indicator !== indicator || row.role !== 'actual' || !isSameCount(row.unit, unit)) continue;
    const list = found.get(row.region);
    if (list === undefined) found.set(row.region, [row]);
    else list.push(row);
  }
  for (const list of found.values()) list.sort(byAge);
  return found;
}

/** Classifiers vary with the author (座 or 个), but 家次 counts visits and 家 units, and % is neither. */
function isSameCount(printed: string, unit: string): boolean {
  if (printed === unit) return true;
  const sorts = [printed, unit].map((one) =>
    /^(?:%|‰|:1|1)$/.test(one) ? one : one.endsWith('次') ? '次' : '',
  );
  return sorts[0] === sorts[1];
}

/** The day that a value speaks of; where the text dates it nowhere, that of its publication. */
function dayOf(row: ObservationRow): string {
  const ends = endsOf(row.period) ?? endsOf(row.published);
  return ends === null ? '' : ends.last || ends.first;
}

/** By day; on the same day the wider total comes last (several counts of one text are parts and their total). */
function byAge(a: ObservationRow, b: ObservationRow): number {
  return compare(dayOf(a), dayOf(b)) || a.value - b.value || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const byCode = (a: Division, b: Division): number => compare(a.code, b.code);

function newestOf(rows: readonly ObservationRow[], pages: FigurePages): PublishedValue | null {
  const row = rows.at(-1);
  if (row === undefined) return null;
  return {
    ...endsOfPrinted(row),
    value: row.value,
    bound: row.bound,
    unit: row.unit,
    raw: row.raw,
    ...(row.printed === '' ? {} : { printed: row.printed }),
    period: row.period,
    address: addressOfObservation(pages, row),
    publisher: row.publisher,
  };
}

/** The newest value for another period, with its year. */
function otherOf(rows: readonly ObservationRow[], pages: FigurePages): PublishedValue | null {
  const [found, row] = [newestOf(rows, pages), rows.at(-1)];
  return found === null || row === undefined ? null : { ...found, otherYear: dayOf(row).slice(0, 4) };
}

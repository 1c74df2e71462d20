import type { Datum } from '../charts/datum.ts';
import type { PlannedItem } from '../charts/timeline/plannedItem.ts';
import type { ChartFileRow } from '../datasets/schema/chartFile.ts';
import type { ObservationRow, Published, PublishedCommitment } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';
import type { MapRow } from '../maps/mapData.ts';
import type { ChartSpec } from './spec.ts';

import { missingYears, placeInTime } from '../charts/series/seriesPoints.ts';
import { citationOfFact } from '../citations/index.ts';
import { addressOfObservation } from '../datasets/address.ts';
import { baseOf, breaksTouching } from '../datasets/catalogue/countingBase.ts';
import { coverageStatus } from '../datasets/coverage.ts';
import { href, nameOf, regionNameOf } from '../i18n/index.ts';
import { publisherName } from '../i18n/publishers.ts';
import { shell } from '../i18n/shell.ts';
import { endsOf } from '../text/edtf.ts';
import { addressOfDuty } from '../views/bulletins/bulletinView.ts';

/** The rows of the file of a chart, in the order in which they are drawn. Each says where it is from, and what is not here. */
export function chartRows(spec: ChartSpec, published: Published): ChartFileRow[] {
  const { lang } = spec.input;
  const number = (datum: Datum): ChartFileRow => rowOfDatum(datum, published, lang);
  switch (spec.draw) {
    case 'ranked-bars':
    case 'bullet':
    case 'interval-dots':
    case 'dumbbell':
      return spec.input.items.flatMap((item) => {
        const isLate = 'isLate' in item && item.isLate;
        const target =
          'target' in item && item.target !== null
            ? { ...number(item.target), ...(isLate ? { target_seen: 'with-result' } : {}) }
            : undefined;
        const actual = item.actual === null ? missingRow(target, item.name) : number(item.actual);
        return target === undefined ? [actual] : [actual, target];
      });
    case 'time-series': {
      const { data, kind } = spec.input;
      const years = missingYears(placeInTime(data, kind).points).map(String);
      return withMissing(data.map(number), years, published);
    }
    case 'region-map': {
      const { rows, measure } = spec.input.data;
      return rows.map((row) => rowOfDivision(row, measure, published, lang));
    }
    case 'progress-map': {
      const { measure, marks } = spec.input;
      return marks.flatMap(({ code, name, isLate, target, result }) => {
        const place = { region_code: code, region: name, indicator: measure.indicator };
        const promised =
          target === null ? [] : [{ ...number(target), ...(isLate ? { target_seen: 'with-result' } : {}) }];
        const missing = { ...missingRow(promised[0], measure.name), ...place };
        return [result === null ? missing : number(result), ...promised];
      });
    }
    case 'coverage-map':
      return spec.input.provinces.map(({ code, name, count }) => ({
        region_code: code,
        region: name,
        name: shell(lang)('mapMeasure'),
        printed: String(count),
        value: count,
        status: coverageStatus(count === 0 ? null : count),
        address: href(`/regions/${code}/`, lang),
      }));
    case 'timeline':
    case 'calendar':
      return spec.input.items.map((item) => rowOfDeadline(item, published, lang));
  }
}

/** Of a number that is looked for beside another one: the same place, thing and time, and no number. */
function missingRow(target: ChartFileRow | undefined, name: string): ChartFileRow {
  const { region_code = '', region = '', indicator = '', period = '' } = target ?? {};
  const status = coverageStatus(null);
  return { region_code, region, indicator, name: target?.['name'] ?? name, role: 'actual', period, status };
}

/** Rows of one series, with one for each period between its first and its last that is not collected, in its place. */
function withMissing(
  rows: readonly ChartFileRow[],
  periods: readonly string[],
  published: Published,
): ChartFileRow[] {
  const [first] = rows;
  const code = String(first?.['region_code'] ?? '');
  const breaks = breaksTouching(published.breaks, String(first?.['indicator'] ?? ''), [
    ...placesAbove(code, published),
    code,
  ]);
  const missing = periods.map((period) => ({
    ...missingRow({ ...first, period }, ''),
    break: baseOf(period, breaks),
  }));
  const dayOf = ({ period }: ChartFileRow): string => endsOf(String(period))?.last ?? '';
  return missing.reduce<ChartFileRow[]>(
    (all, row) => {
      const at = all.findIndex((other) => dayOf(other) > dayOf(row));
      return at < 0 ? [...all, row] : all.toSpliced(at, 0, row);
    },
    [...rows],
  );
}

function rowOfDatum(datum: Datum, published: Published, lang: Lang): ChartFileRow {
  const row = byAddress(published, lang).observations.get(datum.href);
  const { raw, printed, value, max, low, high, unit, bound, period } = datum;
  return {
    ...(row === undefined ? {} : rowOfObservation(row, published, lang)),
    printed: printed ?? raw,
    value,
    max,
    low,
    high,
    unit,
    bound,
    period,
    status: coverageStatus(value),
    address: datum.href,
  };
}

/** Each drawn number and deadline holds the address of its sentence or citation, and of no other. */
interface Addressed {
  readonly observations: ReadonlyMap<string, ObservationRow>;
  readonly duties: ReadonlyMap<string, PublishedCommitment>;
}

const indexes = new WeakMap<Published, Map<Lang, Addressed>>();

function byAddress(published: Published, lang: Lang): Addressed {
  const known = indexes.get(published) ?? new Map<Lang, Addressed>();
  indexes.set(published, known);
  const found = known.get(lang) ?? {
    observations: new Map(
      published.observations.map((row) => [href(addressOfObservation(published, row), lang), row]),
    ),
    duties: new Map(published.commitments.map((duty) => [href(addressOfDuty(duty), lang), duty])),
  };
  known.set(lang, found);
  return found;
}

/** What the tables say of a number, but for the number itself. */
function rowOfObservation(row: ObservationRow, published: Published, lang: Lang): ChartFileRow {
  const { byId, breaks } = published;
  const indicator = byId.indicators.get(row.indicator);
  const counted = indicator === undefined ? row.object : nameOf(indicator, lang);
  const touching = breaksTouching(breaks, row.indicator, [...placesAbove(row.region, published), row.region]);
  return {
    ...placeOf(row.region, published, lang),
    indicator: row.indicator,
    name: counted,
    role: row.role,
    ...publisherOf(row, published, lang),
    url: row.url,
    source: sourceOfObservation(row, published, lang),
    break: baseOf(row.period, touching),
  };
}

function placeOf(code: string, { byId }: Published, lang: Lang): ChartFileRow {
  const region = byId.regions.get(code);
  return { region_code: code, region: region === undefined ? '' : regionNameOf(region, lang) };
}

/** Codes from the nation down to the region above. */
function placesAbove(code: string, published: Published): string[] {
  const parent = published.byId.regions.get(code)?.parent ?? '';
  return parent === '' ? [] : [...placesAbove(parent, published), parent];
}

function publisherOf(
  { publisher, title, published: day }: Pick<ObservationRow, 'publisher' | 'title' | 'published'>,
  { byId }: Published,
  lang: Lang,
): ChartFileRow {
  return {
    publisher: publisherName(byId.publishers, publisher, lang),
    publisher_kind: byId.publishers.get(publisher)?.kind ?? '',
    title,
    published: day,
  };
}

/** The sentence of a number from a bulletin, the citation of one that was entered by hand, the row of one that was reported. */
function sourceOfObservation({ id }: ObservationRow, { byId }: Published, lang: Lang): string {
  const fact = byId.facts.get(id);
  if (fact !== undefined) return citationOfFact(fact, byId.publishers.get(fact.publisher), lang);
  return byId.figures.get(id)?.quote ?? byId.reports.get(id)?.quote ?? '';
}

/** A division of a map. */
function rowOfDivision(
  { code, name, published: shown, status: mapped = coverageStatus(null) }: MapRow,
  measure: { readonly indicator: string; readonly name: string },
  published: Published,
  lang: Lang,
): ChartFileRow {
  const place = { region_code: code, region: name };
  const what = { indicator: measure.indicator, name: measure.name, role: 'actual' };
  if (shown === null) return { ...place, ...what, status: mapped };
  // A number of an older period than the map's is published, for the period that the row says.
  const status = coverageStatus(shown);
  const address = href(shown.address, lang);
  const row = byAddress(published, lang).observations.get(address);
  const { raw, printed = raw, value, low, high, unit, bound, period } = shown;
  return {
    ...(row === undefined ? {} : { ...rowOfObservation(row, published, lang), max: row.max }),
    ...place,
    ...what,
    printed,
    value,
    low,
    high,
    unit,
    bound,
    period,
    status,
    address,
  };
}

function rowOfDeadline(item: PlannedItem, published: Published, lang: Lang): ChartFileRow {
  const { name, raw, due, every = '', office = '', href: address } = item;
  const duty = byAddress(published, lang).duties.get(address);
  const bulletin = published.byId.bulletins.get(duty?.bulletin ?? '');
  return {
    ...(duty === undefined ? {} : placeOf(duty.region, published, lang)),
    name,
    printed: raw,
    role: every === '' ? 'target' : 'requirement',
    period: due,
    ...(bulletin === undefined ? {} : { ...publisherOf(bulletin, published, lang), url: bulletin.url }),
    source: duty?.quote ?? '',
    status: coverageStatus(raw),
    every,
    office,
    address,
  };
}

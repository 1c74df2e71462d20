import type { ClashRow, ObservationRow, Published, RegionRow } from '../../datasets/published.ts';
import type { Lang } from '../../i18n/index.ts';
import type { YearCell } from '../../tables/progress.ts';
import type { ProgressCell, ProgressFile, ProgressNumber, ProgressRegion } from './progressState.ts';

import { breaksBetween } from '../../datasets/catalogue/countingBase.ts';
import { memoizeEach } from '../../datasets/memoize.ts';
import { addressOfObservation } from '../../datasets/address.ts';
import { href, inLanguage, nameOf, regionNameOf } from '../../i18n/index.ts';
import { formatAmount, formatUnit } from '../../i18n/format/number.ts';
import { formatDay } from '../../i18n/format/period.ts';
import { progress } from '../../i18n/progress.ts';
import { publisherName } from '../../i18n/publishers.ts';
import { groupBy, groupsOf } from '../../tables/groups.ts';
import { clashOf } from '../../tables/remarks.ts';
import { sortOfUnit } from '../../text/quantities/units.ts';
import { breaksOfRegion } from '../indicators/indicatorBreaks.ts';
import { isLateTarget, progressStatus, yearCellsOf } from '../../tables/progress.ts';
import { FEWEST_ON_MAP, modesOf, openingState, yearsIn } from './progressState.ts';
import { compare } from '../../text/compare.ts';
import { endsOf } from '../../text/edtf.ts';

/** Every progress map of the site in a language: of each indicator, the regions within the nation and within each province that has enough. */
export function progressFiles(published: Published, lang: Lang): readonly ProgressFile[] {
  return published.indicators.flatMap(({ id }) => {
    const cells = yearCellsOf(published, id);
    const byParent = groupBy(cells, ({ region }) => published.byId.regions.get(region)?.parent ?? '');
    return [...byParent].flatMap(([parent, within]) => {
      // Most can be told to be worth no map before they are made.
      if (!isPromised(within) || new Set(within.map(({ region }) => region)).size < FEWEST_ON_MAP) return [];
      const file = progressFile(published, id, parent, lang);
      return file !== null && isWorthMap(file) ? [file] : [];
    });
  });
}

const isPromised = (cells: readonly Pick<YearCell, 'target'>[]): boolean =>
  cells.some(({ target }) => target !== null);

/** Of several indicators the progress map that fills most of it in its opening state; null where none is worth one. */
export function leadProgress(
  published: Published,
  indicators: readonly string[],
  parent: string,
  lang: Lang,
): ProgressFile | null {
  let lead: { readonly file: ProgressFile; readonly count: number } | null = null;
  for (const id of indicators) {
    const file = progressFile(published, id, parent, lang);
    if (file === null || !isWorthMap(file)) continue;
    const { mode, year } = openingState(file);
    const count = yearsIn(file, mode).find((one) => one.year === year)?.count ?? 0;
    if (lead === null || count > lead.count) lead = { file, count };
  }
  return lead?.file ?? null;
}

/** Whether something was promised, and enough regions have a number of one year: of fewer a list says all. */
export function isWorthMap(file: ProgressFile): boolean {
  if (!file.regions.some(({ cells }) => cells.some(({ target }) => target !== undefined))) return false;
  return modesOf(file).some((mode) => yearsIn(file, mode).some(({ count }) => count >= FEWEST_ON_MAP));
}

const isUnlike = ({ target, result }: YearCell): boolean =>
  target !== null && result !== null && sortOfUnit(target.unit) !== sortOfUnit(result.unit);

const SIGNS = { about: '≈', over: '>', under: '<', at_least: '≥', at_most: '≤' } as const;

/** Counts the residents of a region: what is divided by for shares per 10,000 of them. */
const RESIDENTS = 'population';

/**
 * What the progress map of an indicator shows of the regions right within another; null where none of them has a number of a whole year,
 * and of an indicator whose regions do not compare.
 */
export function progressFile(
  published: Published,
  indicator: string,
  parent: string,
  lang: Lang,
): ProgressFile | null {
  const row = published.byId.indicators.get(indicator);
  if (row === undefined || row.compares === 'no') return null;
  // Of a rate a share says nothing, and what should become less is not reached by more of it.
  return row.kind === 'rate' || row.better === 'down' ? null : yearsFile(published, indicator, parent, lang);
}

/** The same of any indicator, also of those that no progress map may show. */
export function yearsFile(
  published: Published,
  indicator: string,
  parent: string,
  lang: Lang,
): ProgressFile | null {
  return fileByKey(published, `${indicator} ${parent} ${lang}`).file;
}

const fileByKey = memoizeEach((published: Published, key: string) => {
  const [indicator = '', parent = '', lang = 'zh'] = key.split(' ');
  return { file: makeFile(published, indicator, parent, lang as Lang) };
});

function makeFile(
  published: Published,
  indicatorId: string,
  parent: string,
  lang: Lang,
): ProgressFile | null {
  const indicator = published.byId.indicators.get(indicatorId);
  const children = groupsOf(published).childrenByRegion.get(parent) ?? [];
  const cells = cellsByRegion(published, indicatorId);
  if (indicator === undefined || !children.some(({ code }) => cells.has(code))) return null;
  const isCount = indicator.kind === 'flow' || indicator.kind === 'stock' || indicator.kind === 'cumulative';
  const residents = isCount ? residentsOf(published, children) : null;
  const clashWords = ({ other_publisher: publisher, other_raw: raw, ...clash }: ClashRow): string =>
    progress(lang)('clash', { publisher: publisherName(published.byId.publishers, publisher, lang), raw }) +
    inLanguage(clash, 'note', lang);
  const clashed = ({ id }: ObservationRow): { readonly clash?: string } => {
    const clash = clashOf(published, id);
    return clash === undefined ? {} : { clash: clashWords(clash) };
  };
  const numberOf = (row: ObservationRow): ProgressNumber => ({
    value: row.value,
    text: formatAmount(row, lang),
    ...(row.bound === 'exact' ? {} : { sign: SIGNS[row.bound] }),
    href: href(addressOfObservation(published, row), lang),
    publisher: publisherName(published.byId.publishers, row.publisher, lang),
    title: row.title,
    published: formatDay(row.published, lang),
    ...clashed(row),
  });
  const years = [...new Set([...cells.values()].flat().map(({ year }) => year))].sort(compare);
  const breaksOf = (region: string): readonly string[] => {
    const breaks = breaksOfRegion(published, indicator.id, region);
    return years.filter((year, k) => k > 0 && breaksBetween(breaks, [years[k - 1] ?? '', year]).length > 0);
  };
  const regions = children.map((region): ProgressRegion => {
    const breaks = breaksOf(region.code);
    const within = new Set(
      (groupsOf(published).childrenByRegion.get(region.code) ?? []).filter(({ code }) => cells.has(code)),
    ).size;
    const count = residents?.of.get(region.code);
    return {
      code: region.code,
      name: regionNameOf(region, lang),
      href: href(`/regions/${region.code}/`, lang),
      ...(count === undefined ? {} : { residents: count }),
      ...(within === 0 ? {} : { within }),
      ...(breaks.length === 0 ? {} : { breaks }),
      cells: (cells.get(region.code) ?? [])
        .toSorted((a, b) => compare(a.year, b.year))
        .map((cell): ProgressCell => ({
          year: cell.year,
          status: progressStatus(cell, published.asOf, indicator.better),
          ...(cell.target === null ? {} : { target: numberOf(cell.target) }),
          ...(cell.result === null ? {} : { result: numberOf(cell.result) }),
          ...(isLateTarget(cell) ? { isLate: true } : {}),
          ...(isUnlike(cell) ? { isUnlike: true } : {}),
        })),
    };
  });
  return {
    indicator: indicator.id,
    name: nameOf(indicator, lang),
    unit: formatUnit(indicator.unit, lang).trim(),
    parent,
    residentsOf: residents === null ? '' : formatDay(residents.day, lang),
    breaks: breaksOf(parent),
    regions,
  };
}

const cellsByRegion = memoizeEach((published: Published, indicator: string) =>
  groupBy(yearCellsOf(published, indicator), ({ region }) => region),
);

/** The residents of regions on the one day for which most of them are known. */
function residentsOf(
  published: Published,
  regions: readonly RegionRow[],
): { readonly day: string; readonly of: ReadonlyMap<string, number> } | null {
  const { observationsByPlace } = groupsOf(published);
  const rows = regions
    .flatMap(({ code }) => observationsByPlace.get(`${RESIDENTS} ${code}`) ?? [])
    .filter(({ role, period }) => role === 'actual' && endsOf(period) !== null);
  const [best] = [...groupBy(rows, ({ period }) => period)].sort(([, a], [, b]) => b.length - a.length);
  if (best === undefined) return null;
  const [day, counted] = best;
  return { day, of: new Map(counted.map(({ region, value }) => [region, value])) };
}

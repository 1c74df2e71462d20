import type { BreakRow, Published, RegionRow } from '../../datasets/published.ts';
import type { Lang } from '../../i18n/index.ts';
import type { Known } from '../../views/exploreDrawing.ts';
import type { PackedExploreFile } from './packedFile.ts';

import { citationsOf } from '../../citations/index.ts';
import { exploreDrawing } from '../../i18n/exploreDrawing.ts';
import { originalName } from '../../i18n/publishers.ts';
import { records } from '../../i18n/records/records.ts';
import { ancestorsOf } from '../../tables/groups.ts';
import { compare } from '../../text/compare.ts';
import { sortOfUnit } from '../../text/quantities/units.ts';
import { breaksOfIndicator } from '../../views/indicators/indicatorBreaks.ts';
import { breakDayOf } from '../../datasets/catalogue/countingBase.ts';
import { allCharts } from '../allCharts.ts';
import { unitOf } from '../indicatorCharts.ts';
import { openEndsOf } from './openEnds.ts';
import { packFile } from './packedFile.ts';

/** Words of `records` that a drawing says too. */
const WORDS = [
  'breakLabel', 'breakExcept', 'stock', 'cumulative', 'period', 'rate', 'undated',
  'level_nation', 'level_province', 'level_prefecture', 'level_county', 'level_township',
] as const; // prettier-ignore

export type DrawingWord = keyof (typeof exploreDrawing.all)['zh'] | (typeof WORDS)[number];

/**
 * What Explore needs, besides the observations, to draw them in a browser: what is worked out from printed words, which needs the
 * whole reading of numbers, is worked out here.
 */
export interface ExploreFile {
  readonly words: Readonly<Record<DrawingWord, string>>;
  /** Level of each region of which there is a number, and the codes of those above it, from the nation down. */
  readonly regions: Readonly<
    Record<string, { readonly level: RegionRow['level']; readonly above: readonly string[] }>
  >;
  /** Unit of each indicator, as it is called in the language of the file. */
  readonly units: Readonly<Record<string, string>>;
  /** Indicators whose numbers of different regions do not compare. */
  readonly apart: readonly string[];
  /** Of each printed unit what sort of thing it counts, and how it is called. */
  readonly printed: Readonly<Record<string, readonly [sort: string, name: string]>>;
  /** In time. */
  readonly breaks: readonly Pick<BreakRow, 'region' | 'indicator' | 'period' | 'old_base'>[];
  /** The ends of the interval that a number leaves open, where it leaves one open. */
  readonly ends: Readonly<Record<string, readonly [low: number | null, high: number | null]>>;
  /** Publishers by their names in the tables: who published it first, also as the tables name it, where that is another name. */
  readonly publishers: Readonly<Record<string, string>>;
  /** Published charts with the ids of the numbers that they draw. */
  readonly charts: readonly {
    readonly id: string;
    readonly title: string;
    readonly numbers: readonly string[];
  }[];
  /** A citation by GB/T 7714—2025 with `{authors}`, `{title}`, `{published}`, `{iso}` and `{address}` in it. */
  readonly citation: string;
}

/** The same as it is sent. */
export function packedExploreFile(published: Published, lang: Lang): PackedExploreFile {
  return packFile(exploreFile(published, lang), published.observations);
}

/** The same where the table of observations is read in parts: places in it are not known there, and the ends come with the rows. */
export function exploreFileOfParts(published: Published, lang: Lang): ExploreFile {
  return { ...withoutEnds(published, lang), ends: {} };
}

export function exploreFile(published: Published, lang: Lang): ExploreFile {
  const ends = published.observations.flatMap((row) => {
    // What is of no indicator is never drawn.
    const own = row.indicator === '' ? null : openEndsOf(row);
    return own === null ? [] : [[row.id, own] as const];
  });
  return { ...withoutEnds(published, lang), ends: Object.fromEntries(ends) };
}

function withoutEnds(published: Published, lang: Lang): Omit<ExploreFile, 'ends'> {
  const { observations, indicators, byId } = published;
  const drawn = observations.filter(({ indicator }) => indicator !== '');
  const used = (key: 'region' | 'unit' | 'publisher'): string[] =>
    [...new Set(drawn.map((row) => row[key]))].filter((value) => value !== '').sort(compare);
  return {
    words: { ...exploreDrawing.all[lang], ...pick(records.all[lang], WORDS) },
    regions: Object.fromEntries(
      used('region').flatMap((code) => {
        const region = byId.regions.get(code);
        const above = ancestorsOf(published, code).map((one) => one.code);
        return region === undefined ? [] : [[code, { level: region.level, above }] as const];
      }),
    ),
    units: Object.fromEntries(indicators.map(({ id, unit }) => [id, unitOf(unit, lang)])),
    apart: indicators.filter(({ compares }) => compares === 'no').map(({ id }) => id),
    printed: Object.fromEntries(
      used('unit').map((unit) => [unit, [sortOfUnit(unit), unitOf(unit, lang)] as const]),
    ),
    breaks: published.breaks
      .toSorted((a, b) => compare(breakDayOf(a), breakDayOf(b)))
      .map((row) => pick(row, ['region', 'indicator', 'period', 'old_base'])),
    publishers: Object.fromEntries(
      used('publisher').flatMap((name) => {
        const original = originalName(byId.publishers, name, 'zh');
        return original === name ? [] : [[name, original] as const];
      }),
    ),
    charts: chartsOf(published, lang),
    citation: citationTemplate(lang),
  };
}

/** What the rule on drawings needs to know, where all tables are at hand. */
export function knownOf(published: Published): Known {
  return {
    levelOf: (region) => published.byId.regions.get(region)?.level ?? '',
    comparesRegions: (indicator) => published.byId.indicators.get(indicator)?.compares !== 'no',
    breaksOf: (indicator) => breaksOfIndicator(published, indicator),
    sortOf: sortOfUnit,
    all: published.observations,
  };
}

/** A chart of a catalogue shows numbers of the observations; those of deadlines and coverage are near to no selection. */
function chartsOf(published: Published, lang: Lang): ExploreFile['charts'] {
  const { observations } = published.byId;
  return allCharts(published, lang).flatMap(({ spec, sources }) => {
    const numbers = sources.flatMap((source) =>
      'id' in source && typeof source.id === 'string' && observations.has(source.id) ? [source.id] : [],
    );
    const { id, title } = spec.input;
    // States of progress maps hold what the charts of an indicator do, with older numbers between them.
    const isOther = spec.draw === 'coverage-map' || spec.draw === 'progress-map';
    return isOther || numbers.length === 0 ? [] : [{ id, title, numbers }];
  });
}

/** A day that no citation holds by itself: it marks where the day of publication belongs. */
const SOME_DAY = '1000-01-01';

function citationTemplate(lang: Lang): string {
  const subject = {
    kind: 'chart', id: 'explore', title: '{title}', publishers: ['{authors}'], published: SOME_DAY, address: '{address}',
  } as const; // prettier-ignore
  const day = { iso: '{iso}', long: '', slash: '', parts: '' };
  return citationsOf(subject, lang, day).gbt2025.replace(SOME_DAY, '{published}');
}

function pick<Row extends object, Key extends keyof Row>(row: Row, keys: readonly Key[]): Pick<Row, Key> {
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<Row, Key>;
}

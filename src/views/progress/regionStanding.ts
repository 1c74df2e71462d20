import type { Published } from '../../datasets/published.ts';
import type { Lang } from '../../i18n/index.ts';
import type { ProgressFile, ProgressNumber, ProgressRegion } from './progressState.ts';

import { yearsFile } from './progressFile.ts';
import { FEWEST_ON_MAP } from './progressState.ts';

/** A year of an indicator in a region, beside its peers: the other regions of the same parent. */
export interface StandingYear {
  readonly year: string;
  readonly target: number | null;
  readonly result: number | null;
  /** Target and result were first seen in one document. */
  readonly isLate: boolean;
  /** Results of the peers, the smallest first. */
  readonly peers: readonly number[];
  /** Null of fewer than five peers, and where they do not compare. */
  readonly median: number | null;
  /** How many of all have more, and one; null without a median or a result. */
  readonly rank: number | null;
}

/** An indicator in a region: its years with a target or a result. */
export interface Standing {
  readonly file: ProgressFile;
  readonly region: ProgressRegion;
  /** Whether all is per 10,000 residents, so that large regions and small ones compare. */
  readonly isPerResident: boolean;
  /** Whether numbers of different regions cover the same ground; else no peer is shown. */
  readonly compares: boolean;
  readonly years: readonly StandingYear[];
}

/** Every indicator with yearly numbers of a region, those with most targets and results of one year first. */
export function standingsOf(
  published: Published,
  code: string,
  parent: string,
  lang: Lang,
): readonly Standing[] {
  const both = ({ region }: Standing): number =>
    region.cells.filter(({ target, result }) => target !== undefined && result !== undefined).length;
  return published.indicators
    .flatMap(({ id, compares }) => {
      const file = yearsFile(published, id, parent, lang);
      const standing = file === null ? null : standingOf(file, code, compares !== 'no');
      return standing === null ? [] : [standing];
    })
    .sort((a, b) => both(b) - both(a) || b.years.length - a.years.length);
}

/** Where a region of a file stands; null where it has no number in it. */
export function standingOf(file: ProgressFile, code: string, compares: boolean): Standing | null {
  const region = file.regions.find((one) => one.code === code);
  if (region === undefined || region.cells.length === 0) return null;
  const isPerResident = compares && region.residents !== undefined;
  const valueOf = (one: ProgressRegion, number: ProgressNumber | undefined): number | null => {
    if (number === undefined || !isPerResident) return number?.value ?? null;
    return one.residents === undefined ? null : (number.value / one.residents) * 1e4;
  };
  const others = compares ? file.regions.filter((one) => one !== region) : [];
  const years = region.cells.map((cell): StandingYear => {
    const peers = others
      .flatMap((one) => valueOf(one, one.cells.find(({ year }) => year === cell.year)?.result) ?? [])
      .sort((a, b) => a - b);
    const result = valueOf(region, cell.result);
    const median = peers.length < FEWEST_ON_MAP ? null : middleOf(peers);
    return {
      year: cell.year,
      target: valueOf(region, cell.target),
      result,
      isLate: cell.isLate === true,
      peers,
      median,
      rank: median === null || result === null ? null : peers.filter((one) => one > result).length + 1,
    };
  });
  return { file, region, isPerResident, compares, years };
}

function middleOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

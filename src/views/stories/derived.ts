import type { ObservationRow, Published } from '../../datasets/published.ts';

import { isLateTarget, progressStatus, yearCellsOf } from '../../tables/progress.ts';
import { groupsOf } from '../../tables/groups.ts';

/** What can be derived of published numbers, by name; `a` and `b` are ids of observations. */
export const DERIVATIONS = {
  ratio: 'ratio,a,b: how many times b is a',
  rise: 'rise,a,b: by which share a is more than b',
  fall: 'fall,a,b: by which share a is less than b',
  before:
    'before,a,9.7%: what a was before it rose by the share, which the note on a break must say (fell: -9.7%)',
  both: 'both,indicator,region,year: regions within with target and result',
  reached: 'reached,indicator,region,year: those of them that reached their target',
  late: 'late,indicator,region,year: those of them whose target was first seen with the result',
  exact: 'exact,indicator,region,year: those of them whose result is the target',
} as const;

/** Computes what a story derives: `ratio,000000:fires:2021:actual,000000:fires:2020:actual`. Throws in words where it cannot. */
export function derive(published: Published, expression: string): number {
  const [kind = '', ...operands] = expression.split(',');
  const [a = '', b = '', c = ''] = operands;
  switch (kind) {
    case 'ratio':
    case 'rise':
    case 'fall': {
      const [one, other] = [rowOf(published, a), rowOf(published, b)];
      if (one.indicator !== other.indicator || one.unit !== other.unit)
        throw new Error(`different things: ${a} and ${b}; expected two numbers of one indicator`);
      const ratio = one.value / other.value;
      if (kind === 'ratio') return ratio;
      if (kind === 'rise' ? ratio <= 1 : ratio >= 1)
        throw new Error(`no ${kind}: ${a} is ${String(ratio)} of ${b}`);
      return Math.abs(ratio - 1);
    }
    case 'before': {
      const row = rowOf(published, a);
      const share = Number(b.replace(/%$/, '')) / 100;
      const printed = b.replace('-', '');
      const isSaid = published.breaks.some(
        (one) =>
          one.indicator === row.indicator && one.region === row.region && one.note_zh.includes(printed),
      );
      if (!b.endsWith('%') || !Number.isFinite(share) || !isSaid)
        throw new Error(`no share: ${b}; expected one that the note on a break of ${row.indicator} says`);
      return row.value / (1 + share);
    }
    case 'both':
    case 'reached':
    case 'late':
    case 'exact':
      return countRegions(published, kind, a, b, c);
    default:
      throw new Error(`unknown derivation: ${kind}; expected one of ${Object.keys(DERIVATIONS).join(', ')}`);
  }
}

/** The number of which an operand names the id. */
export function rowOf(published: Published, id: string): ObservationRow {
  const row = published.byId.observations.get(id);
  if (row === undefined) throw new Error(`no number ${id}; expected the id of an observation`);
  return row;
}

function countRegions(
  published: Published,
  kind: 'both' | 'reached' | 'late' | 'exact',
  indicator: string,
  region: string,
  year: string,
): number {
  const row = published.byId.indicators.get(indicator);
  if (row === undefined) throw new Error(`no indicator ${indicator}; expected the id of one`);
  const within = new Set((groupsOf(published).childrenByRegion.get(region) ?? []).map(({ code }) => code));
  const cells = yearCellsOf(published, indicator).filter(
    (cell) => within.has(cell.region) && cell.year === year && cell.target !== null && cell.result !== null,
  );
  if (cells.length === 0)
    throw new Error(`nothing to count: ${indicator} has no region with target and result in ${year}`);
  if (kind === 'both') return cells.length;
  if (kind === 'late') return cells.filter(isLateTarget).length;
  if (kind === 'exact') return cells.filter(({ target, result }) => target?.value === result?.value).length;
  return cells.filter((cell) => progressStatus(cell, published.asOf, row.better) === 'reported-done').length;
}

const SCALES: Readonly<Record<string, number>> = { '%': 0.01, 万: 1e4, 亿: 1e8, million: 1e6 };

/** Whether the only number of some words is a value, rounded as it is printed there: 约68万起 of 681859. */
export function printsValue(words: string, value: number): boolean {
  const numbers = [...words.matchAll(/(\d[\d,]*(?:\.\d+)?)\s*(%|万|亿|million)?/g)];
  const [, printed = '', unit = ''] = numbers[0] ?? [];
  if (numbers.length !== 1) return false;
  const scale = SCALES[unit] ?? 1;
  const decimals = printed.split('.')[1]?.length ?? 0;
  const plain = printed.replaceAll(',', '');
  // Three zeros and more at the end of a whole number may be rounded: 682,000.
  const zeros = decimals === 0 && scale === 1 ? (/0{3,}$/.exec(plain)?.[0].length ?? 0) : 0;
  const half = (0.5 * 10 ** (zeros - decimals) + 1e-9) * scale;
  return Math.abs(Number(plain) * scale - value) <= half;
}

/** Numbers in digits, with 万, 亿 or % where they stand; years are none: a text names them as it likes. */
export function digitsIn(text: string): readonly string[] {
  const numbers = text.matchAll(/\d[\d,]*(?:\.\d+)?\s*(?:%|万|亿)?/g);
  return [...numbers]
    .map(([digits]) => digits.replaceAll(/[\s,]/g, ''))
    .filter((one) => !/^(?:19|20)\d\d$/.test(one));
}

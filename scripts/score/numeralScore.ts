import Papa from 'papaparse';
import { type Quantity, readQuantities } from '../../src/text/quantities/read.ts';

/** One row of numerals.csv, with the offset of its `raw`. */
interface NumeralRow {
  readonly source: string;
  readonly input: string;
  readonly raw: string;
  readonly value: string;
  readonly unit: string;
  readonly kind: string;
}

interface Tally {
  right: number;
  asked: number;
}

/** How the reading does against numerals.csv and numerals-none.csv (see numerals.md). */
interface NumeralScore {
  /** Register main, without ranges. */
  readonly main: Tally;
  /** Register main, ranges with both ends; of an open range the printed end. */
  readonly ranges: Tally;
  /** Of those, the ranges that one quantity holds. */
  readonly joinedRanges: Tally;
  /** Register main, every row in which a unit is printed. */
  readonly units: Tally;
  readonly trad: Tally;
  readonly exotic: Tally;
  readonly byKind: Readonly<Record<string, Tally>>;
  /** Inputs without a number in which one is found. */
  readonly none: Tally;
  /** One line for each row that is wrong: register, input, what was wanted, what was found. */
  readonly misses: readonly string[];
}

const TOLERANCE = 1e-6;

/** Powers of ten by which a quantity may differ when its unit is another: 60 % = 0.6, 三千比特 = 3 千比特. */
const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));

/** Values that mean the same as the printed one: percent, permille, tenths, and units with 千 or 百 before them. */
function equivalents(value: number, quantity: Quantity): number[] {
  const same = [value];
  if (quantity.unit === '1') same.push(value * 100);
  if (quantity.unit === '%') same.push(value / 100);
  if (quantity.unit === '‰') same.push(value / 10, value / 1000);
  if (quantity.unit === '‱') same.push(value / 100, value / 10000);
  if (quantity.unit === '角' || quantity.unit === '毛') same.push(value / 10);
  if (quantity.unit === '折') same.push(value * 10);
  if (quantity.unit.startsWith('千')) same.push(value * 1000);
  if (/^(?:比特|字节|米|克|瓦)/u.test(quantity.unit)) same.push(value / 1000);
  return same;
}

const isValue = (wanted: number, found: number, quantity: Quantity): boolean =>
  equivalents(found, quantity).some((value) => near(value, wanted));

/** The two ends of a reading that finds them in one quantity, or in two (大于100并且小于300). */
function holdsEnds(low: number, high: number, found: readonly Quantity[]): 'one' | 'two' | null {
  for (const q of found)
    if (q.max !== null && isValue(low, q.value, q) && isValue(high, q.max, q)) return 'one';
  const has = (end: number): boolean => found.some((q) => q.max === null && isValue(end, q.value, q));
  return has(low) && has(high) ? 'two' : null;
}

function isRight(row: NumeralRow, found: readonly Quantity[]): 'one' | 'two' | null {
  if (row.kind === 'ratio') {
    return found.some((q) => `${q.value}${q.unit}` === row.value) ? 'one' : null;
  }
  const [low, high] = row.value.split('..');
  if (high === undefined) return found.some((q) => isValue(Number(low), q.value, q)) ? 'one' : null;
  if (low === '' || high === '') {
    return found.some((q) => isValue(Number(low === '' ? high : low), q.value, q)) ? 'one' : null;
  }
  return holdsEnds(Number(low), Number(high), found);
}

const sameUnit = (wanted: string, found: string): boolean =>
  wanted === found ||
  wanted === `个${found}` ||
  wanted.endsWith(found) ||
  found.endsWith(wanted) ||
  ['1', '‰', '‱'].includes(found);

const parse = <Row>(csv: string): Row[] =>
  Papa.parse<Row>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: 'greedy' }).data;

/** Scores the reading of numerals against the two tables, given as CSV text. */
export function scoreNumerals(numerals: string, none: string): NumeralScore {
  const tally = (): Tally => ({ right: 0, asked: 0 });
  const score = {
    main: tally(),
    ranges: tally(),
    joinedRanges: tally(),
    units: tally(),
    trad: tally(),
    exotic: tally(),
    byKind: {} as Record<string, Tally>,
    none: tally(),
    misses: [] as string[],
  };
  const seen = new Map<string, number>();
  for (const row of parse<NumeralRow>(numerals)) {
    const key = `${row.source}\t${row.input}\t${row.raw}`;
    const start = row.input.indexOf(row.raw, seen.get(key) ?? 0);
    seen.set(key, start + row.raw.length);
    const end = start + row.raw.length;
    const found = readQuantities(row.input).filter((q) => q.start < end && q.end > start);
    const right = isRight(row, found);
    const register = row.source.split('+')[1] ?? 'main';
    const range = row.value.includes('..');
    const count = (t: Tally, ok: boolean): void => {
      t.asked++;
      if (ok) t.right++;
    };
    if (register === 'main') {
      count(range ? score.ranges : score.main, right !== null);
      if (range) count(score.joinedRanges, right === 'one');
      const unitIsRight = found.some((q) => sameUnit(row.unit, q.unit));
      if (row.unit !== '') count(score.units, unitIsRight);
      if (row.unit !== '' && !unitIsRight && right !== null) {
        score.misses.push(
          `unit ${row.input} [${row.raw}] wanted ${row.unit} got ${found.map((q) => q.unit).join(' ')}`,
        );
      }
    } else {
      count(register === 'trad' ? score.trad : score.exotic, right !== null);
    }
    count((score.byKind[row.kind] ??= tally()), right !== null);
    if (right === null) {
      const got =
        found.map((q) => `${q.value}${q.max === null ? '' : `..${q.max}`}${q.unit}`).join(' ') || '-';
      score.misses.push(`${register} ${row.input} [${row.raw}] wanted ${row.value}${row.unit} got ${got}`);
    }
  }
  for (const { input } of parse<{ input: string }>(none)) {
    const found = readQuantities(input);
    score.none.asked++;
    if (found.length > 0) {
      score.none.right++;
      score.misses.push(`none ${input} got ${found.map((q) => input.slice(q.start, q.end)).join(' ')}`);
    }
  }
  return score;
}

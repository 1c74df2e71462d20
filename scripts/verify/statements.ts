import type { IndicatorRow } from '../../src/datasets/schema/index.ts';
import type { RecordRow, VerifyRecord } from '../../src/verify/record.ts';
import type { ArticleSetting, Verified, Verifier } from '../../src/verify/verifyText.ts';

import { endsOf } from '../../src/text/edtf.ts';
import { createRandom } from '../check/random.ts';

/** `true`: reworded or rounded; `changed`: one thing changed beyond rounding; `unknown`: of what the record does not hold. */
export const STATEMENT_KINDS = ['true', 'changed', 'unknown'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** A sentence made from the record. */
export interface Statement {
  readonly kind: StatementKind;
  /** How it was reworded, or what was changed. */
  readonly way: string;
  readonly text: string;
  readonly setting: ArticleSetting;
  /** The published number that it was made of; null of an unknown one. */
  readonly row: RecordRow | null;
}

/** How statements of a kind were answered. */
export interface StatementScore {
  readonly count: number;
  /** True ones: consistent, with the right source. Changed ones: another number or not comparable, with the right source. Unknown ones: not collected. */
  readonly right: number;
  /** Changed and unknown ones that were called consistent. */
  readonly consistent: number;
  readonly misses: readonly string[];
}

/** The day of articles that look back. */
const DAY = '2026-06-30';

/** What can be said of an indicator in words of its own patterns. */
interface Sayable {
  readonly indicator: IndicatorRow;
  readonly phrases: readonly string[];
  /** Something that is done, which can be planned: nobody plans 火灾. */
  readonly isDone: boolean;
  readonly rows: readonly RecordRow[];
}

/** Makes statements from the record, in an order that the seed fixes. */
export function makeStatements(
  kind: StatementKind,
  count: number,
  seed: number,
  verifier: Verifier,
  record: VerifyRecord,
): readonly Statement[] {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => {
    const picked = list[Math.floor(random() * list.length)];
    if (picked === undefined) throw new Error('nothing to choose from');
    return picked;
  };
  const sayable = [...record.rows].flatMap(([id, rows]) => sayableOf(id, rows, verifier, record));
  const regions = [...new Set([...record.rows.values()].flat().map(({ region }) => region))];
  const statements: Statement[] = [];
  /** A sentence about a number, of which some parts may be other ones than those of its row. */
  const say = (
    { phrases }: Sayable,
    row: RecordRow,
    parts: { number: string; period?: string; region?: string; isPlan?: boolean; word?: string },
  ): Pick<Statement, 'text' | 'setting'> => {
    const {
      number,
      period = row.period,
      region = row.region,
      isPlan = row.role === 'target',
      word = '',
    } = parts;
    const place = verifier.regions.byCode(region)?.name ?? '';
    const what = (isPlan ? '计划' : word) + pick(phrases);
    const time = wordsOfPeriod(period) ?? '';
    const text = pick([
      `${time}，${place}${what}${number}。`,
      `${place}${time}${what}${number}。`,
      `据了解，${time}，${place}${what}共${number}。`,
      `${place}紧盯重点，${time}${what}达${number}，群众满意。`,
    ]);
    // Of every other article another place is told: the sentence names its own. Counties share their names, and are told by the article.
    const isCounty = !region.endsWith('00');
    const home = isCounty || random() < 0.5 ? region : pick(regions);
    return { text, setting: { region: home, published: isPlan ? `${period.slice(0, 4)}-01-15` : DAY } };
  };

  const makers: Readonly<Record<StatementKind, () => Omit<Statement, 'kind'> | null>> = {
    true: () => {
      const of = pick(sayable);
      const row = pick(of.rows);
      const [way, number] = pick(rewordings(row, of.indicator.unit));
      return { way, row, ...say(of, row, { number }) };
    },
    changed: () => {
      const of = pick(sayable);
      const row = pick(of.rows);
      const number = wordOfBound(row) + row.printed;
      const isYear = /^\d{4}$/u.test(row.period);
      const way = pick(['number', 'year', 'region', 'role', 'total'] as const);
      if (way === 'number') {
        const times = Number((row.value * pick([1.3, 0.7, 1.55, 2.1])).toPrecision(3));
        const value = Number.isInteger(row.value) ? Math.round(times) : times;
        if (value === row.value || row.bound !== 'exact' || row.max !== null) return null;
        return { way, row, ...say(of, row, { number: `${value}${row.unit || of.indicator.unit}` }) };
      }
      if (way === 'region') {
        const { region } = pick(
          of.rows.filter(({ period, role }) => period === row.period && role === row.role),
        );
        return region === row.region ? null : { way, row, ...say(of, row, { number, region }) };
      }
      if (!isYear) return null;
      if (way === 'year') {
        const period = String(Number(row.period) + pick([-1, 1]));
        return { way, row, ...say(of, row, { number, period }) };
      }
      if (row.role !== 'actual') return null;
      if (way === 'role') return of.isDone ? { way, row, ...say(of, row, { number, isPlan: true }) } : null;
      return { way, row, ...say(of, row, { number, period: `../${row.period}-12`, word: '累计' }) };
    },
    unknown: () => {
      const of = pick(sayable);
      const row = pick(of.rows);
      const region = pick(regions);
      const value = 1000 + Math.floor(random() * 8999);
      if (random() < 0.5) {
        const [what, unit] = pick(UNKNOWN);
        const place = verifier.regions.byCode(region)?.name ?? '';
        const text = `${wordsOfPeriod(row.period) ?? ''}，${place}${what}${value}${unit}。`;
        return { way: 'indicator', row: null, text, setting: { region, published: DAY } };
      }
      if ((record.rows.get(of.indicator.id) ?? []).some((one) => one.region === region)) return null;
      const said = say(of, row, {
        number: `${value}${row.unit || of.indicator.unit}`,
        region,
        isPlan: false,
      });
      return { way: 'region', ...said, row: null };
    },
  };
  while (statements.length < count) {
    const made = makers[kind]();
    if (made !== null) statements.push({ kind, ...made });
  }
  return statements;
}

/** What no indicator counts. */
const UNKNOWN = [
  ['种植油菜', '亩'], ['放映电影', '场'], ['出版图书', '册'], ['开行旅游列车', '列'], ['征集剧本', '部'], ['修剪绿篱', '米'], ['培育花苗', '株'],
] as const; // prettier-ignore

function sayableOf(
  id: string,
  rows: readonly RecordRow[],
  verifier: Verifier,
  record: VerifyRecord,
): readonly Sayable[] {
  const indicator = verifier.indicators.get(id);
  if (indicator === undefined) return [];
  const phrases = phrasesOf(indicator, verifier, record);
  const isDone = /\p{Script=Han}/u.test(indicator.actions);
  const some = rows.filter(
    ({ role, period }) =>
      (role === 'actual' || (role === 'target' && isDone)) && wordsOfPeriod(period) !== null,
  );
  return phrases.length === 0 || some.length === 0 ? [] : [{ indicator, phrases, isDone, rows: some }];
}

/** Words by which an indicator is told, up to three: combinations of its patterns that are read as it. */
function phrasesOf(indicator: IndicatorRow, verifier: Verifier, record: VerifyRecord): readonly string[] {
  const wordsIn = (cell: string): string[] =>
    cell
      .split('|')
      .map((one) => one.replaceAll(/[=…+-]/gu, '').trim())
      .filter((one) => !one.startsWith('!'));
  const objects = wordsIn(indicator.objects === '' ? indicator.words : indicator.objects);
  const unit = indicator.units.split('|').find((one) => one !== '-') ?? '';
  const combined = ['', ...wordsIn(indicator.context)]
    .slice(0, 3)
    .flatMap((head) =>
      objects
        .slice(0, 6)
        .flatMap((object) =>
          [...wordsIn(indicator.actions).filter(Boolean), '']
            .slice(0, 6)
            .map((action) => head + action + object),
        ),
    );
  const setting = { region: '110000', published: DAY };
  const isRead = (phrase: string): boolean => {
    const read = verifier.verify(`2024年，北京市${phrase}4321${unit}。`, setting, record);
    return (
      read.length === 1 && read[0]?.figure.indicator === indicator.id && read[0].figure.region === '110000'
    );
  };
  return [...new Set(combined)].filter((phrase) => phrase !== '' && isRead(phrase)).slice(0, 3);
}

/** A period in words; null where no sentence here says it. */
function wordsOfPeriod(period: string): string | null {
  const months = /^(\d{4})-(?:01\/\1-)?(\d\d)$/u.exec(period);
  if (months !== null) return `${months[1]}年${period.length > 7 ? '1至' : ''}${Number(months[2])}月`;
  const until = /^\.\.\/(\d{4})-(\d\d)(?:-(\d\d))?$/u.exec(period);
  if (until !== null)
    return `截至${until[1]}年${Number(until[2])}月${until[3] === undefined ? '底' : `${Number(until[3])}日`}`;
  const years = /^(\d{4})(?:\/(\d{4}))?$/u.exec(period);
  if (years === null) return null;
  return years[2] === undefined ? `${years[1]}年` : `${years[1]}年至${years[2]}年`;
}

/** What a row with a bound is printed with, where its digits do not say it: those entered by hand keep the word apart. */
function wordOfBound({ bound, printed }: RecordRow): string {
  if (/[余多约近超逾过]|不[少超低高]|以[上下]/u.test(printed)) return '';
  return { exact: '', about: '约', over: '超过', under: '近', at_least: '不少于', at_most: '不超过' }[bound];
}

/** The same number in other writings: digits, commas, rounded to 万 or 亿, about, more than. */
function rewordings(
  row: RecordRow,
  unitOfIndicator: string,
): readonly (readonly [way: string, words: string])[] {
  const { value, bound, max, printed } = row;
  const unit = row.unit || unitOfIndicator;
  const ways: (readonly [string, string])[] = [['as printed', wordOfBound(row) + printed]];
  if (max !== null || bound !== 'exact' || !Number.isInteger(value)) return ways;
  ways.push(['digits', `${value}${unit}`], ['commas', `${value.toLocaleString('en')}${unit}`]);
  const [size, name] = value >= 1e8 ? ([1e8, '亿'] as const) : ([1e4, '万'] as const);
  if (value < size) return ways;
  for (const decimals of [0, 1, 2]) {
    const words = `${Number((value / size).toFixed(decimals))}${name}${unit}`;
    ways.push([`rounded to ${decimals} decimals`, words], ['about', `约${words}`]);
  }
  const whole = Math.floor(value / size);
  if (whole >= 10) ways.push(['over', `${whole}${name}余${unit}`], ['over', `超过${whole}${name}${unit}`]);
  return ways;
}

/** Looks statements up and counts the answers. */
export function scoreStatements(
  statements: readonly Statement[],
  verifier: Verifier,
  record: VerifyRecord,
): StatementScore {
  const misses: string[] = [];
  let consistent = 0;
  for (const statement of statements) {
    const [first] = verifier.verify(statement.text, statement.setting, record);
    const { verdict = 'not-collected', row = null } = first?.answer ?? {};
    const isConsistent = verdict === 'agrees' || verdict === 'newer';
    if (isConsistent && statement.kind !== 'true') consistent += 1;
    if (isRight(statement, first, isConsistent)) continue;
    const { indicator = 'nothing', region = '', period = '', role = '' } = first?.figure ?? {};
    misses.push(
      `${statement.way}: ${statement.text} made of ${statement.row?.id ?? 'nothing'}, read as ${region}:${indicator}:${period}:${role}; ${verdict} ${row?.id ?? ''}`,
    );
  }
  return { count: statements.length, right: statements.length - misses.length, consistent, misses };
}

function isRight({ kind, way, row }: Statement, first: Verified | undefined, isConsistent: boolean): boolean {
  const answer = first?.answer;
  if (kind === 'unknown') return (answer?.verdict ?? 'not-collected') === 'not-collected';
  if (first === undefined || answer === undefined || answer.row === null || row === null) return false;
  const found = answer.row;
  const isSame = (one: RecordRow): boolean =>
    one.id === row.id || (one.region === row.region && one.period === row.period && one.role === row.role);
  if (kind === 'true') return isConsistent && isSame(found);
  // Of the year or the region that it names now, the record may hold a number of its own.
  const isOfNew =
    way !== 'number' &&
    way !== 'total' &&
    found.region === first.figure.region &&
    endsOf(found.period)?.last === endsOf(first.figure.period)?.last;
  return !isConsistent && answer.verdict !== 'not-collected' && (isSame(found) || isOfNew);
}

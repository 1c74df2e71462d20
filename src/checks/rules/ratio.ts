import type { CheckInput } from '../check.ts';
import type { Figure } from '../../figures/figure.ts';
import { createClaim, figureAt, type LineRule } from '../claim.ts';
import { QUOTIENT } from '../formula.ts';
import {
  findBefore,
  gapBefore,
  isAmount,
  isTotal,
  type Line,
  readingOf,
  tailOf,
  totalBefore,
} from '../line.ts';
import { type Reading, readPrinted } from '../printed.ts';
import { wholeOfList } from '../whole.ts';

/** What 户均 and the like divide by: the units that count it, and nouns that it may be named by. */
interface Each {
  readonly units: readonly string[];
  readonly objects?: RegExp;
}

const EACH: Readonly<Record<string, Each>> = {
  人均: { units: ['人', '名', '位'] },
  户均: { units: ['户'] },
  企均: { units: ['家', '户'], objects: /企业|单位|公司/u },
  家均: { units: ['家'] },
  村均: { units: ['个', '村'], objects: /村/u },
  场均: { units: ['场', '场次'] },
  件均: { units: ['件', '起'] },
  案均: { units: ['件', '起'] },
  次均: { units: ['次'] },
  校均: { units: ['所'], objects: /校|园/u },
};

/** 检查企业243家，发现问题隐患2685项，企均11.05项。 */
export const perHead: LineRule = {
  id: 'ratio/per-head',
  cue: /[人户企家村场次校件案]均|平均每/u,
  read: (line) =>
    line.figures.flatMap((claimed, index) => {
      if (index < 2) return [];
      const each = readEach(gapBefore(line, index));
      if (each === null) return [];
      const total = totalOf(line, index);
      const isCounted = (candidate: Figure, at: number): boolean =>
        isTotal(line, at) &&
        (each.units.length === 0 || each.units.includes(candidate.unit) || isNamed(each, tailOf(line, at))) &&
        (each.objects?.test(`${candidate.object}${tailOf(line, at)}`) ?? true);
      const nearest = findBefore(line, index, isCounted);
      if (
        nearest < 0 ||
        total < 0 ||
        (total < index - 2 && nearest < index - 2 && wholeOfList(line, index - 1) < 0)
      )
        return [];
      // 抽查企业374家，其中生产企业216家: the mean is over all of them.
      const whole = wholeOfList(line, nearest);
      const count = whole < 0 ? nearest : whole;
      const isOnlyOne = findBefore(line, count, isCounted) < 0;
      if (count === total) return [];
      const inputs = [['first', figureAt(line, total)], ['second', figureAt(line, count)]] as const; // prettier-ignore
      const claim = createClaim(line, 'ratio', QUOTIENT, inputs, claimed);
      // A mean is no count: 14项 may be 14.02.
      const reading = readingOf(line.source, { ...claimed, unit: '倍' });
      const doubt = isOnlyOne ? {} : { doubt: 'base-not-stated' as const };
      return [{ ...claim, claimed: { ...claim.claimed, reading }, ...doubt }];
    }),
};

/** 86个村, 平均每村: what is counted is called by the word that might be its classifier. */
const isNamed = ({ units, objects }: Each, tail: string): boolean =>
  objects === undefined && units.some((unit) => tail.startsWith(unit));

/** The nearest amount in the unit of a mean; of a list its whole. */
function totalOf(line: Line, index: number): number {
  const nearest = totalBefore(line, index, figureAt(line, index));
  const whole = nearest < 0 ? -1 : wholeOfList(line, nearest);
  return whole < 0 ? nearest : whole;
}

/** What a mean is per: by 户均 the units of the table, by 平均每条线路 its classifier and noun. */
function readEach(gap: string): Each | null {
  // 果农人均售果款2860元, 月人均补助292元: a mean that has a name of its own is of nothing in front.
  const name = /[，,；;、（(]\s*(?:平均)?([人户企家村场次校件案]均)(?:约|近|为|达到?|超过?)*$/u.exec(
    gap,
  )?.[1];
  if (name !== undefined) return EACH[name] ?? null;
  const match = /[，,；;、（(]\s*平均每(?:一)?([\p{Script=Han}]{1,8})$/u
    .exec(gap)?.[1]
    ?.replace(/(?:约|近|为|达到?|有|拥有|配备|配|投入|投资|发现|需|超|支出|用|只|仅)+$/u, '');
  if (match === undefined) return null;
  const unit = CLASSIFIERS.exec(match)?.[0] ?? '';
  const noun = match.slice(unit.length);
  if (unit === '' && noun === '') return null;
  return {
    units: unit === '' ? [] : [unit],
    ...(noun === '' ? {} : { objects: new RegExp(escapeNoun(noun), 'u') }),
  };
}

const CLASSIFIERS =
  /^(?:场次|批次|人次|[期次年月天个户人名家场次所座处件起部条辆台套栋幢村班间张亩吨项只头])/u;
const escapeNoun = (noun: string): string => noun.replaceAll(/[^\p{Script=Han}]/gu, '.');

/** 男性驾驶人3.58亿人，女性驾驶人1.91亿人，男女驾驶人比例为1.87:1; 师生比. */
const NAMED_RATIO =
  /[，,；;：:。]\s*([\p{Script=Han}])([\p{Script=Han}])[\p{Script=Han}]{0,6}?(?:之比|比例|比)(?:约|为|达到?|是|近)*$/u;

export const ofTwo: LineRule = {
  id: 'ratio/of-two',
  cue: /比[例约为达到是近]*[\d.]+\s*[:：∶]/u,
  read: (line) =>
    line.figures.flatMap((claimed, index) => {
      const stated = readRatio(claimed);
      const names = NAMED_RATIO.exec(gapBefore(line, index));
      if (stated === null || names === null) return [];
      const [first, second] = [
        findNamed(line, index, names[1] ?? ''),
        findNamed(line, index, names[2] ?? ''),
      ];
      if (first === null || second === null || first === second) return [];
      const [over, under] = stated.isTurned ? [second, first] : [first, second];
      const claim = createClaim(line, 'ratio', QUOTIENT, [['first', over], ['second', under]], claimed); // prettier-ignore
      const reading = stated.reading ?? claim.claimed.reading;
      return [{ ...claim, claimed: { ...claim.claimed, reading } }];
    }),
};

/** 1.87:1 is the first by the second, 1:2.5 the second by the first. */
function readRatio({
  unit,
  value,
  bound,
}: Figure): { readonly isTurned: boolean; readonly reading: Reading | null } | null {
  if (unit === ':1') return { isTurned: false, reading: null };
  const times = Number(unit.slice(1));
  if (!unit.startsWith(':') || value !== 1 || !(times > 0)) return null;
  const raw = `${unit.slice(1)}倍`;
  return { isTurned: true, reading: readPrinted({ raw, value: times, max: null, bound, unit: '倍' }) };
}

/** The one amount in front that a character of the ratio's name stands for: it begins its words, is its unit, or ends its object. */
function findNamed(line: Line, index: number, name: string): Figure | null {
  const amounts = line.figures.filter((figure, at) => at < index && isAmount(figure));
  const begins = new RegExp(`(?:^|[，,；;、：:]|其中)\\s*(?:现有|共有)?${name}`, 'u');
  const tests: readonly ((figure: Figure) => boolean)[] = [
    (figure) => begins.test(gapBefore(line, line.figures.indexOf(figure))),
    ({ object }) => object.endsWith(name),
    ({ unit }) => unit === name,
  ];
  for (const test of tests) {
    const matching = amounts.filter(test);
    if (matching.length === 1) return matching[0] ?? null;
    if (matching.length > 1) return null;
  }
  return null;
}

/** The number that is not printed. */
const MISSING: CheckInput = { role: 'first', id: '', start: 0, end: 0, raw: '?', reading: null };

/**
 * 累计建设集中充电口14.87万个，车充比达到2.7:1: the number of what the ports are shared by is not printed. A ratio that is named
 * after two things and whose first or second is missing can be checked by nobody.
 */
export const unnamed: LineRule = {
  id: 'ratio/missing',
  cue: /比[例约为达到是近]*[\d.]+\s*[:：∶]/u,
  read: (line) =>
    line.figures.flatMap((claimed, index) => {
      if (!claimed.unit.startsWith(':1') || claimed.role !== 'actual' || index === 0) return [];
      const gap = gapBefore(line, index);
      if (!/[，,；;][\p{Script=Han}]{2,6}比(?:例)?(?:约|为|达到?|是|近)*$/u.test(gap)) return [];
      const names = NAMED_RATIO.exec(gap);
      if (
        names !== null &&
        findNamed(line, index, names[1] ?? '') !== null &&
        findNamed(line, index, names[2] ?? '') !== null
      )
        return [];
      const beside = figureAt(line, index - 1);
      const claim = createClaim(
        line,
        'ratio',
        QUOTIENT,
        isAmount(beside) ? [['second', beside]] : [],
        claimed,
      );
      return [{ ...claim, inputs: [MISSING, ...claim.inputs], missing: 'missing-input' as const }];
    }),
};

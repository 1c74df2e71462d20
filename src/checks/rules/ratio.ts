import type { CheckInput } from '../check.ts';
import type { Figure } from '../../figures/figure.ts';
import { figureAt, inputOf, type LineRule } from '../claim.ts';
import { QUOTIENT } from '../formula.ts';
import { findBefore, gapBefore, isAmount, isTotal, type Line, readingOf, totalBefore } from '../line.ts';
import { wholeOfList } from '../whole.ts';

/** What 户均 and the like divide by: the units that count it, and nouns that it may be named by. */
const EACH: Readonly<Record<string, { readonly units: readonly string[]; readonly objects?: RegExp }>> = {
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
      const total = totalBefore(line, index, claimed);
      const isCounted = (one: Figure, at: number): boolean =>
        isTotal(line, at) && each.units.includes(one.unit) && (each.objects?.test(one.object) ?? true);
      const nearest = findBefore(line, index, isCounted);
      if (nearest < 0 || total < 0 || total < index - 2) return [];
      // 抽查企业374家，其中生产企业216家: the mean is over all of them.
      const whole = wholeOfList(line, nearest);
      const count = whole < 0 ? nearest : whole;
      const isOnlyOne = findBefore(line, count, isCounted) < 0;
      if (count === total) return [];
      return [
        {
          kind: 'ratio' as const,
          formula: QUOTIENT,
          inputs: [
            inputOf(line, 'first', figureAt(line, total)),
            inputOf(line, 'second', figureAt(line, count)),
          ],
          // A mean is no count: 14项 may be 14.02.
          claimed: {
            ...inputOf(line, 'claimed', claimed),
            reading: readingOf(line.source, { ...claimed, unit: '倍' }),
          },
          relation: 'equal' as const,
          unit: claimed.unit,
          ...(isOnlyOne ? {} : { doubt: 'base-not-stated' as const }),
        },
      ];
    }),
};

function readEach(gap: string): { readonly units: readonly string[]; readonly objects?: RegExp } | null {
  const name = /([人户企家村场次校件案]均)(?:约|近|为|达到?|[\p{Script=Han}]{0,4})$/u.exec(gap)?.[1];
  if (name !== undefined) return EACH[name] ?? null;
  const unit = /平均每(?:个|一)?([户人家场次所座处])[\p{Script=Han}]{0,6}$/u.exec(gap)?.[1];
  return unit === undefined ? null : { units: [unit] };
}

/** 男性驾驶人3.58亿人，女性驾驶人1.91亿人，男女驾驶人比例为1.87:1; 师生比. */
const NAMED_RATIO =
  /[，,；;：:。]\s*([\p{Script=Han}])([\p{Script=Han}])[\p{Script=Han}]{0,6}?(?:之比|比例|比)(?:约|为|达到?|是|近)*$/u;

export const ofTwo: LineRule = {
  id: 'ratio/of-two',
  cue: /比[例约为达到是近]*[\d.]+\s*[:：∶]/u,
  read: (line) =>
    line.figures.flatMap((claimed, index) => {
      if (!claimed.unit.startsWith(':1') || claimed.unit.length > 2) return [];
      const names = NAMED_RATIO.exec(gapBefore(line, index));
      if (names === null) return [];
      const [first, second] = [
        findNamed(line, index, names[1] ?? ''),
        findNamed(line, index, names[2] ?? ''),
      ];
      if (first === null || second === null) return [];
      return [
        {
          kind: 'ratio' as const,
          formula: QUOTIENT,
          inputs: [inputOf(line, 'first', first), inputOf(line, 'second', second)],
          claimed: inputOf(line, 'claimed', claimed),
          relation: 'equal' as const,
          unit: claimed.unit,
        },
      ];
    }),
};

/** The one amount in front whose own words begin with a character of the ratio's name. */
function findNamed(line: Line, index: number, name: string): Figure | null {
  const found = line.figures.filter(
    (figure, at) =>
      at < index &&
      isAmount(figure) &&
      new RegExp(`(?:^|[，,；;、：:]|其中)\\s*${name}`, 'u').test(gapBefore(line, at)),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
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
      return [
        {
          kind: 'ratio' as const,
          formula: QUOTIENT,
          inputs: isAmount(beside) ? [MISSING, inputOf(line, 'second', beside)] : [MISSING],
          claimed: { ...inputOf(line, 'claimed', claimed), reading: readingOf(line.source, claimed) },
          relation: 'equal' as const,
          unit: claimed.unit,
          missing: 'missing-input' as const,
        },
      ];
    }),
};

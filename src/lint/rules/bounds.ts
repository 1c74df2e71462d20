import { markBefore } from '../../checks/printed.ts';
import type { Figure } from '../../figures/figure.ts';
import { type DraftRule, type RuleFinding, offerFor, type WordingRule } from '../rule.ts';

const NEAR = /^(?:将?近|接近|逼近|临近)/u;
const BEYOND = /^(?:已?超过?|超出|突破|已?逾|多于|高于)/u;
const ABOUT = /^(?:大?约|大概)/u;
const AT_LEAST = /^(?:至少|最少|起码|不少于|不低于)/u;
const AT_MOST = /^(?:至多|最多|不超过|不多于|不得超过)/u;
/** 余 and 多 in or behind a number. */
const MORE = /余|多/u;

/** How far a number may lie behind its mark and still be the one that is meant. */
const NEARBY = 0.1;

/** 排查场所近100处 … 已完成场所103处: what is 近 lies below the number. */
export const nearAbove: DraftRule = {
  id: 'bound/near-above',
  severity: 'warning',
  read: ({ document, figures }) =>
    figures.flatMap((figure): RuleFinding[] => {
      const mark = markBefore(document.text, figure.start);
      const isNear = NEAR.test(mark);
      if (!isNear && !BEYOND.test(mark)) return [];
      const exact = figures.find(
        (other) => isSameThing(figure, other) && isBeyond(figure.value, other.value, isNear),
      );
      if (exact === undefined) return [];
      const start = figure.start - mark.length;
      const texts = [exact.raw, `${isNear ? '超过' : '近'}${figure.raw}`];
      return [
        {
          start,
          end: figure.end,
          values: { said: mark + figure.raw, other: exact.raw },
          offers: texts.map((text) => offerFor(figure, text, start)),
        },
      ];
    }),
};

function isBeyond(mark: number, value: number, isNear: boolean): boolean {
  return isNear ? value > mark && value <= mark * (1 + NEARBY) : value < mark && value >= mark * (1 - NEARBY);
}

/** The same things of the same time, told exactly. */
function isSameThing(a: Figure, b: Figure): boolean {
  return (
    b.bound === 'exact' &&
    b.max === null &&
    a.max === null &&
    a.unit !== '' &&
    a.unit === b.unit &&
    a.role === b.role &&
    a.object !== '' &&
    withoutMark(a.object) === b.object &&
    a.locality === b.locality &&
    (a.period === b.period || a.period === '' || b.period === '') &&
    (a.action === b.action || a.action === '' || b.action === '')
  );
}

/** 整改隐患接近3000处: the mark may stand in what was read as the thing. */
const withoutMark = (object: string): string => object.replace(/(?:将?近|接近|逼近|临近|超过)$/u, '');

const BEHIND = /^(?:左右|上下|以上|以下|以内)/u;

/** 近1000余家, 约300人左右, 超过100人以上: two marks on one number; the first two even contradict each other. */
export const doubledBound: WordingRule = {
  id: 'bound/doubled',
  severity: 'note',
  cue: /近|约|大概|超|逾|突破|至少|最少|起码|不少于|不低于|至多|最多|不[多得]|高于/u,
  read: (line) =>
    line.figures.flatMap((figure): RuleFinding[] => {
      const mark = markBefore(line.source, figure.start);
      const rest = line.source.slice(figure.end, figure.end + 2);
      const behind = BEHIND.exec(rest)?.[0] ?? '';
      const inside = MORE.exec(figure.raw)?.[0] ?? '';
      if (mark === '' || !clashes(mark, inside, behind)) return [];
      const start = figure.start - mark.length;
      const end = figure.end + behind.length;
      const said = line.source.slice(start, end);
      const plain = figure.raw.replace(MORE, '');
      const texts = [`${mark}${plain}`, `${figure.raw}${behind}`];
      const isContradictory = NEAR.test(mark) && (inside !== '' || behind === '以上');
      return [
        {
          start,
          end,
          values: { said },
          offers: texts.map((text) => ({ start, end, text })),
          ...(isContradictory ? { severity: 'warning' as const } : {}),
        },
      ];
    }),
};

function clashes(mark: string, inside: string, behind: string): boolean {
  const isLow = BEYOND.test(mark) || AT_LEAST.test(mark);
  if (inside !== '') return NEAR.test(mark) || ABOUT.test(mark) || BEYOND.test(mark);
  if (behind === '左右' || behind === '上下')
    return NEAR.test(mark) || ABOUT.test(mark) || isLow || AT_MOST.test(mark);
  if (behind === '以上') return isLow || NEAR.test(mark) || ABOUT.test(mark);
  return (behind === '以下' || behind === '以内') && AT_MOST.test(mark);
}

const NUMBER = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百千万]+)([^\\d\\s，,；;。、（()）以及含]{1,3})';
const BELOW = new RegExp(`(?<![\\d.])${NUMBER}以下(?![几简统问措方])`, 'gu');

/** 10人以上的为重大事故，10人以下的为较大事故: exactly ten are in both, since 以上 and 以下 include the number. */
export const inclusive: WordingRule = {
  id: 'bound/inclusive',
  severity: 'note',
  cue: /以下/u,
  read: (line, { document }) =>
    Array.from(line.text.matchAll(BELOW)).flatMap((match): RuleFinding[] => {
      const [said, number = '', unit = ''] = match;
      const above = new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}${unit}(?:（含）|及)?以上`, 'u');
      if (!above.test(line.text) || /不含本数|不包括本数|含本数|包括本数/u.test(document.text)) return [];
      const start = line.start + match.index;
      const end = start + said.length;
      const offers = [`不满${number}${unit}`, `不足${number}${unit}`].map((text) => ({ start, end, text }));
      return [{ start, end, values: { said, value: `${number}${unit}` }, offers }];
    }),
};

import type { Draft } from './quantityDraft.ts';
import type { Numeral } from './numeral.ts';
import { CharacterKind, isHanAt, kindAt } from './numeralCharacters.ts';
import { toNumber } from './numeral.ts';
import { readNumeral } from './numerals.ts';
import { draft } from './quantityDraft.ts';
import { readUnit } from './units.ts';

const PROPORTIONS: Readonly<Record<string, { unit: string }>> = {
  百: { unit: '%' },
  佰: { unit: '%' },
  千: { unit: '‰' },
  仟: { unit: '‰' },
  万: { unit: '‱' },
  萬: { unit: '‱' },
};

/** 翻番, 翻一番, 翻了两番: twice, twice, four times. */
export function readDoubling(text: string, at: number): Draft | null {
  let i = at + 1;
  if (text[i] === '了') i++;
  const numeral = text[i] === '番' ? null : readNumeral(text, i);
  if (numeral !== null && (numeral.digits > 20n || numeral.exponent < 0)) return null;
  const end = numeral?.end ?? i;
  if (text[end] !== '番') return null;
  const value = 2 ** Number(numeral?.digits ?? 1n);
  return draft({ end: end + 1, numeral: { start: at, end: end + 1 }, value, kind: 'multiple' });
}

const HALF_UNITS = new Set(
  '年 天 日 月 小时 小時 个 個 公里 里 斤 公斤 米 升 公升 亩 加仑 加侖 吨 倍 周 学期 分钟 个月 個月 个钟 個鐘 钟 鐘 秒 岁 步'.split(
    ' ',
  ),
);

/** 半数, 半成, 半年, 半个月, 半公升. */
export function readHalf(text: string, at: number): Draft | null {
  const numeral = { start: at, end: at + 1 };
  if (text[at + 1] === '数' || text[at + 1] === '數') {
    const end = at + 2;
    return draft({ end, numeral: { start: at, end }, value: 0.5, step: 0.5, unit: '1', kind: 'fraction' });
  }
  if (text[at + 1] === '成' && !isHanAt(text, at + 2)) {
    return draft({ end: at + 2, numeral, value: 0.05, step: 0.05, unit: '1', kind: 'fraction' });
  }
  const unit = readUnit(text, at + 1);
  if (unit === null || !HALF_UNITS.has(unit.unit)) return null;
  return draft({ end: unit.end, numeral, value: 0.5, step: 0.5, unit: unit.unit, kind: 'fraction' });
}

/** 百分之三点五, 千分之三, 万分之2.5, 百分百, 百分之负三点八. */
export function readProportion(text: string, at: number): Draft | null {
  const proportion = PROPORTIONS[text.charAt(at)];
  if (proportion === undefined || text[at + 1] !== '分') return null;
  const of = text[at + 2] === '之';
  const i = at + (of ? 3 : 2);
  // 百分三十 and 百分百 leave the 之 out; 万分感谢 and 百分点 are other words.
  if (!of && proportion.unit !== '%') return null;
  if ((text[i] === '百' || text[i] === '佰') && kindAt(text, i + 1) === CharacterKind.none) {
    const numeral = { start: at, end: i + 1 };
    return draft({ end: i + 1, numeral, value: 100, unit: '%', kind: 'percent', prefixed: true });
  }
  const negative = of && (text[i] === '负' || text[i] === '-');
  const numeral = readNumeral(text, negative ? i + 1 : i);
  if (numeral === null || numeral.pure) return null;
  if (!of && (numeral.script !== 'chinese' || !numeral.hasMagnitude)) return null;
  const value = toNumber(numeral.digits, numeral.exponent);
  const { highDigits, digits } = numeral;
  return draft({
    end: numeral.end,
    numeral: { start: at, end: numeral.end },
    value: negative ? -value : value,
    max: highDigits > digits && !negative ? toNumber(highDigits, numeral.exponent) : null,
    step: toNumber(1n, numeral.lastPlace),
    unit: proportion.unit,
    mark: numeral.over ? 'over' : null,
    kind: highDigits > digits && !negative ? 'range' : 'percent',
    script: numeral.script === 'chinese' ? 'chinese' : 'mixed',
    prefixed: true,
  });
}

/** 一半: a half, where 一半 is no part of 一半个 or the like. */
export function readOneHalf(text: string, at: number): Draft | null {
  if (text[at] !== '一' || text[at + 1] !== '半') return null;
  const end = at + 2;
  return draft({ end, numeral: { start: at, end }, value: 0.5, step: 0.5, unit: '1', kind: 'fraction' });
}

const CHENG_WORDS = '立为功果效员长本熟品就绩都套批交型份分片群灾活因案渝语对文建家行册图像网链势体规系';

/** 三成, 9.5成, 三成半, 七成六: tenths. 成员, 成立 and 成果 are other words. */
export function readTenths(text: string, numeral: Numeral): Draft | null {
  const { end } = numeral;
  if (text[end] !== '成' || CHENG_WORDS.includes(text[end + 1] ?? '|')) return null;
  if (numeral.pure || numeral.digits > 1000n * 10n ** BigInt(-numeral.exponent)) return null;
  const half = text[end + 1] === '半';
  const exponent = numeral.exponent - 1;
  const value = half ? toNumber(numeral.digits * 10n + 5n, exponent - 1) : toNumber(numeral.digits, exponent);
  const ranged = numeral.highDigits > numeral.digits && !half;
  // 三成多, 近两成余: more than the number says; 三成多数… is another word.
  const over = !half && /^[多余](?!数|种|个|家|为|次|年)/.test(text.slice(end + 1, end + 3));
  return draft({
    end: end + (half || over ? 2 : 1),
    numeral: { start: numeral.start, end },
    value,
    max: ranged ? toNumber(numeral.highDigits, exponent) : null,
    step: half ? 0.05 : toNumber(1n, numeral.lastPlace - 1),
    unit: '1',
    mark: numeral.over || over ? 'over' : null,
    kind: ranged ? 'range' : 'fraction',
    script: numeral.script,
    shareable: half ? null : numeral,
    unitExponent: -1,
  });
}

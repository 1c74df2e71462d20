import type { Bound } from '../../figures/figure.ts';
import type { Lang } from '../index.ts';

/** What a number needs to be printed with its bound. */
export interface Amount {
  readonly value: number;
  readonly max?: number | null;
  readonly bound: Bound;
  readonly unit: string;
  /** As printed: numeral and unit. */
  readonly raw?: string;
  /** The same with the words that bound it: 近三分之二; absent where they are not known. */
  readonly printed?: string;
}

interface Scale {
  readonly size: number;
  readonly name: string;
}

const SCALES: Readonly<Record<Lang, readonly Scale[]>> = {
  zh: [
    { size: 1e8, name: '亿' },
    { size: 1e4, name: '万' },
  ],
  en: [
    { size: 1e9, name: ' billion' },
    { size: 1e6, name: ' million' },
  ],
};

const SHORT_SCALES: Readonly<Record<Lang, readonly Scale[]>> = {
  zh: SCALES.zh,
  en: [
    { size: 1e9, name: 'bn' },
    { size: 1e6, name: 'm' },
    { size: 1e3, name: 'k' },
  ],
};

/** The number itself, never rounded: 25.5万, 21,764, 36.1 million. A scale is used where it leaves two decimals or fewer. */
export function formatValue(value: number, lang: Lang): string {
  for (const { size, name } of SCALES[lang]) {
    if (Math.abs(value) < size) continue;
    const scaled = Number((value / size).toFixed(2));
    if (Math.abs(scaled * size - value) < value * 1e-12) return `${group(scaled)}${name}`;
  }
  return group(value);
}

/** Three significant digits, for axes and labels where the full number stands elsewhere: 2.18万, 21.8k. */
export function formatShort(value: number, lang: Lang): string {
  const scale = SHORT_SCALES[lang].find(({ size }) => Math.abs(value) >= size);
  const scaled = value / (scale?.size ?? 1);
  const digits = Number(scaled.toPrecision(3));
  return `${group(digits)}${scale?.name ?? ''}`;
}

/** Groups the digits before the point in threes; what `toLocaleString` gives depends on the machine. */
function group(value: number): string {
  const [whole = '', decimals] = String(value).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

const BOUNDS: Readonly<Record<Lang, Readonly<Record<Bound, string>>>> = {
  zh: { exact: '', about: '约', over: '逾', under: '近', at_least: '不少于', at_most: '不超过' },
  en: {
    exact: '',
    about: 'about ',
    over: 'over ',
    under: 'nearly ',
    at_least: 'at least ',
    at_most: 'at most ',
  },
};

/** How the printed number stands to the true one, in a word before it; empty where it is exact. */
export function formatBound(bound: Bound, lang: Lang): string {
  return BOUNDS[lang][bound];
}

/** English names of units; of classifiers that only count (起, 个, 处 …) there is none, what is counted is said beside. */
const UNITS: Readonly<Record<string, string>> = {
  元: ' yuan',
  万元: ' 10,000 yuan',
  平方米: ' m²',
  '㎡': ' m²',
  公里: ' km',
  千米: ' km',
  米: ' m',
  吨: ' t',
  公斤: ' kg',
  小时: ' h',
  分钟: ' min',
  天: ' days',
  日: ' days',
  年: ' years',
  亩: ' mu',
  人次: ' person-times',
  辆次: ' vehicle-times',
  台次: ' vehicle-times',
};

/** The unit behind a number, with the space that belongs before it. */
export function formatUnit(unit: string, lang: Lang): string {
  if (unit === '1' || unit === '') return '';
  if (unit === '%' || unit === '‰' || unit === ':1') return unit;
  return lang === 'zh' ? unit : (UNITS[unit] ?? '');
}

/** A value in its unit: a bare proportion (unit `1`: 三分之二) as per cent, as the charts print it. */
export function formatOfUnit(value: number, unit: string, lang: Lang): string {
  return unit === '1' ? `${String(Number((value * 100).toFixed(1)))}%` : formatValue(value, lang);
}

/** A number in three parts, for those who set them in different sizes; of words as printed all is in the middle one. */
interface AmountParts {
  readonly bound: string;
  readonly value: string;
  readonly unit: string;
}

/**
 * A number as a reader sees it: 超 33万 个. What was printed in words stays in words: 近三分之二 is no 66.7%, and in Chinese 约50万余个 is
 * no 逾50万个. In English words are quoted with the value behind them, and the bound of digits is translated. `format` prints the
 * value; charts have a minus of their own.
 */
export function formatParts(amount: Amount, lang: Lang, format = formatOfUnit): AmountParts {
  const { value, max = null, bound, unit } = amount;
  const range = max === null ? '' : `–${format(max, unit, lang)}`;
  const parts = {
    bound: formatBound(bound, lang),
    value: format(value, unit, lang) + range,
    unit: formatUnit(unit, lang),
  };
  const words = wordsOf(amount);
  if (words === '') return (lang === 'zh' ? boundAsPrinted(amount) : null) ?? parts;
  const shown = lang === 'zh' ? words : `“${words}” (${parts.bound}${parts.value}${parts.unit})`;
  return { bound: '', value: shown, unit: '' };
}

/** All that a printed number is made of but the words that bound it. */
const NUMERAL = /[\p{Nd}.,·．，%‰万亿千百十]/gu;

/** 约50万余个 as printed, its unit apart, which charts leave to their heading; null where the word that bounds it stands elsewhere. */
function boundAsPrinted({ bound, unit, printed = '' }: Amount): AmountParts | null {
  const hasUnit = unit !== '' && printed.endsWith(unit);
  const value = hasUnit ? printed.slice(0, -unit.length) : printed;
  if (bound === 'exact' || value.replace(NUMERAL, '') === '') return null;
  return { bound: '', value, unit: hasUnit ? unit : '' };
}

/** The words of a number that was printed in words: a part of a whole (三分之二, 2/3, 六成), or without a digit (百场). Else empty. */
export function wordsOf({ bound, unit, raw = '', printed = '' }: Amount): string {
  if (raw === '' || (unit !== '1' && /\p{Nd}/u.test(raw))) return '';
  return printed || formatBound(bound, 'zh') + raw;
}

/** A number as a reader sees it: 3900余万个, “over 39 million”, 3–5年. */
export function formatAmount(amount: Amount, lang: Lang): string {
  const parts = formatParts(amount, lang);
  return parts.bound + parts.value + parts.unit;
}

/** Size of a file: 92 KB, 1.3 MB; the same in all languages. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

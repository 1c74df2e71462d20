import type { Bound } from '../figures/figure.ts';
import type { Lang } from './chart.ts';

/** A number in the tables, as far as its words go. */
export interface Amount {
  readonly value: number;
  /** Upper end of a range, else null. */
  readonly max: number | null;
  readonly bound: Bound;
  /** As in the table: without 万 and 亿; `1` of a bare proportion, `:1` of a ratio. */
  readonly unit: string;
}

const MINUS = '−';

interface Scale {
  readonly factor: number;
  readonly name: string;
}

const SCALES: Readonly<Record<Lang, readonly Scale[]>> = {
  zh: [
    { factor: 1e12, name: '万亿' },
    { factor: 1e8, name: '亿' },
    { factor: 1e4, name: '万' },
  ],
  en: [
    { factor: 1e12, name: ' trillion' },
    { factor: 1e9, name: ' billion' },
    { factor: 1e6, name: ' million' },
  ],
};

const SHORT_SCALES: Readonly<Record<Lang, readonly Scale[]>> = {
  zh: SCALES.zh,
  en: [
    { factor: 1e12, name: 'tn' },
    { factor: 1e9, name: 'bn' },
    { factor: 1e6, name: 'm' },
    { factor: 1e3, name: 'k' },
  ],
};

/**
 * A number without loss: 255000 → 25.5万 · 255,000; 199118 → 199,118 in both languages, since 19.9118万 reads worse
 * than what was printed. Falls back on commas where 万, 亿 or million would need more than two decimals.
 */
export function formatNumber(value: number, lang: Lang): string {
  if (!Number.isFinite(value)) return '∞';
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : '';
  for (const { factor, name } of SCALES[lang]) {
    if (size < factor) continue;
    const scaled = Number((size / factor).toPrecision(12));
    if (isShort(scaled, 2)) return `${sign}${group(scaled, 2, lang)}${name}`;
  }
  return sign + group(size, 4, lang);
}

/** A number for an axis: two significant digits after the first at most: 12.5万 · 125k. */
export function formatTick(value: number, lang: Lang): string {
  const size = Math.abs(value);
  const sign = value < 0 ? MINUS : '';
  const scale = SHORT_SCALES[lang].find(({ factor }) => size >= factor);
  if (scale === undefined) return sign + group(Number(size.toPrecision(6)), 4, lang);
  return sign + group(Number((size / scale.factor).toPrecision(6)), 3, lang) + scale.name;
}

function isShort(value: number, decimals: number): boolean {
  return Math.abs(value - Number(value.toFixed(decimals))) < 1e-9 * Math.max(1, value);
}

/** Commas between thousands (GB/T 15835 allows them; Chinese print leaves 3610 whole), no zeros behind the decimals. */
function group(value: number, decimals: number, lang: Lang): string {
  const [whole = '', fraction = ''] = value.toFixed(decimals).split('.');
  const grouped = lang === 'zh' && whole.length < 5 ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const digits = fraction.replace(/0+$/, '');
  return digits === '' ? grouped : `${grouped}.${digits}`;
}

/** Classifiers have no English; what money, shares and measures count in has. */
const ENGLISH_UNITS: Readonly<Record<string, string>> = {
  元: ' yuan',
  人: ' people',
  名: ' people',
  户: ' households',
  平方米: ' m²',
  公里: ' km',
  千米: ' km',
  米: ' m',
  吨: ' t',
  小时: ' hours',
  天: ' days',
  课时: ' lessons',
  百分点: ' percentage points',
  个百分点: ' percentage points',
  倍: ' times',
};

/** The unit behind a number: 处 → 处 · nothing; % stays; 元 → 元 · yuan. */
export function formatUnit(unit: string, lang: Lang): string {
  if (unit === '' || unit === '1') return '';
  if (unit === '%' || unit === '％') return '%';
  if (unit.startsWith(':')) return unit;
  return lang === 'zh' ? unit : (ENGLISH_UNITS[unit] ?? '');
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

/** How much of its unit an amount shows. A chart whose heading names the unit leaves it out, except for % and ratios. */
export type UnitStyle = 'unit' | 'bare';

/** The number as one would say it, with its bound: 逾1.9万个 · over 19,000. A bare proportion is a percentage. */
export function formatAmount(amount: Amount, lang: Lang, style: UnitStyle = 'unit'): string {
  const { value, max, bound, unit } = amount;
  const proportion = unit === '1';
  const shown = proportion ? '%' : unit;
  const scale = proportion ? 100 : 1;
  const format = (x: number): string =>
    proportion ? `${formatNumber(Number((x * scale).toFixed(1)), lang)}` : formatNumber(x, lang);
  const range = max === null ? format(value) : `${format(value)}–${format(max)}`;
  const always = shown === '%' || shown === '％' || shown.startsWith(':');
  return BOUNDS[lang][bound] + range + (style === 'unit' || always ? formatUnit(shown, lang) : '');
}

import type { Span } from '../span.ts';
import type { SimpleQuantity } from './quantity.ts';
import { toNumber } from '../numerals/numeral.ts';

/** What joins the two ends of a range. */
interface Join extends Span {
  readonly hyphen: boolean;
  /** 20和30之间: holds only where 之间 follows. */
  readonly between: boolean;
}

const HYPHENS = '-－‐‑–—―─−';
const WAVES = '~～〜∼';

/** 至 到 - – — ~ between two numbers, with at most one space on each side, and （含） before it. */
export function readJoin(text: string, first: SimpleQuantity): Join | null {
  let i = first.end;
  if (text.startsWith('(含)', i) || text.startsWith('（含）', i)) i += 3;
  if (text[i] === ' ') i++;
  const mark = text[i];
  if (mark === undefined) return null;
  const start = i;
  let hyphen = false;
  if (HYPHENS.includes(mark)) {
    hyphen = true;
    while (i < start + 2 && HYPHENS.includes(text[i] ?? '|')) i++;
  } else if (WAVES.includes(mark) || mark === '至' || mark === '到' || mark === '和' || mark === '与') {
    i++;
  } else {
    return null;
  }
  const between = mark === '和' || mark === '与';
  if (text[i] === ' ') i++;
  return { start, end: i, hyphen, between };
}

/** Both ends as one quantity, where units and order allow it; null where they are two quantities. */
export function joinRange(
  text: string,
  first: SimpleQuantity,
  second: SimpleQuantity,
  join: Join,
): SimpleQuantity | null {
  if (first.kind === 'ratio' || second.kind === 'ratio') return null;
  if (join.between && !/^(?:之间|间(?![\u4e00-\u9fff]))/u.test(text.slice(second.end, second.end + 2)))
    return null;
  const unit = sharedUnit(first, second);
  if (unit === null) return null;
  const low = scaleLike(first, second);
  const high = second.max ?? second.value;
  let [value, max] = [low, high];
  if (value > max) {
    // 2.5亿年~6500万年 runs backwards in time: only a unit at both ends makes it a range.
    if (first.unit === '' || first.unit !== second.unit) return null;
    [value, max] = [max, value];
  }
  return {
    ...second,
    start: first.start,
    numeral: { start: first.start, end: second.numeral.end },
    value,
    max,
    step: Math.max(first.step * (first.value === 0 ? 1 : low / first.value), second.step),
    unit,
    mark: first.mark ?? second.mark,
    kind: 'range',
    script: first.script === second.script ? first.script : 'mixed',
    pure: first.pure,
    shareable: null,
  };
}

/** The unit of the range, or null where the ends measure different things. */
function sharedUnit(first: SimpleQuantity, second: SimpleQuantity): string | null {
  if (first.unit === second.unit) return second.unit;
  if (first.prefixed) return second.unit === '' ? first.unit : null;
  if (first.unit === '' && first.kind !== 'multiple') {
    // 1到三分之二 compares nothing; 三到四成 does.
    return second.kind === 'fraction' && second.unitExponent === 0 && second.unit === '1'
      ? null
      : second.unit;
  }
  return null;
}

/** The lower end with the multiplier that it shares with the upper: 3至5万 → 30000, 8500到3万 → 8500. */
function scaleLike(first: SimpleQuantity, second: SimpleQuantity): number {
  const [low, high] = [first.shareable, second.shareable];
  if (low === null || high === null) return first.value;
  const tenths = first.unitExponent === 0 ? second.unitExponent : 0;
  const scaled = toNumber(low.digits, low.exponent + first.unitExponent + tenths);
  if (first.unit !== '') return first.value;
  const digitsOnly = !low.hasMagnitude && !low.decimal && low.digits < 10n;
  const whole = digitsOnly && high.wholeScale > high.scale ? high.wholeScale : 0;
  for (const scale of [whole, low.scale === 0 ? high.scale : 0]) {
    if (scale === 0) continue;
    const top = toNumber(high.digits, high.exponent - scale);
    const bottom = toNumber(low.digits, low.exponent);
    if (bottom < top) return toNumber(low.digits, low.exponent + scale + tenths);
  }
  return scaled;
}

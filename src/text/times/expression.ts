import type { Span } from '../span.ts';

/**
 * A place or a stretch in the calendar as the words give it. What the words leave out is null and is filled in
 * by `resolveTime` from the bulletin's date.
 */
export interface Moment extends Span {
  /** Year as printed. */
  readonly year: number | null;
  /** Last year of a range that shares one 年 (2021—2025年); else null. */
  readonly lastYear: number | null;
  /** Years from the bulletin's own: 今年 0, 去年 −1, 明年 1. 同年 and 当年 are null: the year spoken of. */
  readonly yearShift: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  /** Months from the bulletin's own: 本月 0, 上月 −1. */
  readonly monthShift: number | null;
  /** 1 to 31. */
  readonly day: number | null;
  /** Last of the days that share one 日 (15—17日); else null. */
  readonly lastDay: number | null;
  /** Part of the year, first and last month: 上半年 [1, 6], 三季度 [7, 9], 前10个月 [1, 10]; may run into the next (13 is January). */
  readonly months: readonly [number, number] | null;
  /** Number of a five-year plan: 十四五 is 14. */
  readonly plan: number | null;
  /** Years of the plan that are meant, from 0: “十四五”前三年 is [0, 2]; null for the whole. */
  readonly planYears: readonly [number, number] | null;
  /** Weeks from the bulletin's own: 上周 −1, 本周 0; null elsewhere. */
  readonly weekShift: number | null;
  /** Day of that week, 1 Monday to 7; null for the whole week. */
  readonly weekday: number | null;
  /** Name of a public event or holiday, as listed in `publicEvents.ts`. */
  readonly event: string;
  /** 初 or 上旬 `early`, 中旬 or 年中 `middle`, 下旬 `late`, 底 or 末 `end`. */
  readonly edge: '' | 'early' | 'middle' | 'late' | 'end';
  /** The day of the bulletin: 目前, 今日, 即日. */
  readonly now: boolean;
  /** Names a time that no calendar holds: 近日, 近年来, 入汛. */
  readonly vague: boolean;
}

/**
 * `point` 2024年 · `window` 5月至8月, 春节期间, 年内 · `since` 2021年以来, 自5月1日起 · `until` 截至目前, 目前 ·
 * `deadline` 10月底前, 到2025年 · `recurring` 每季度 · `duration` 两年内, 近三年 · `reference` the base of a comparison:
 * 上年同期, (比)2019年.
 */
type TimeKind = 'point' | 'window' | 'since' | 'until' | 'deadline' | 'recurring' | 'duration' | 'reference';

/** Unit of a duration, as in ISO 8601; `M` counts months. */
export type DurationUnit = 'Y' | 'M' | 'W' | 'D';

/** Words that date something, as printed, with 截至, 自, 以来, 底前 and the like. */
export interface TimeExpression extends Span {
  readonly kind: TimeKind;
  /** Where it begins; null where it has no beginning (截至, 前). */
  readonly from: Moment | null;
  /** Where it ends; the same object as `from` for a point; null where it is open (以来, 起). */
  readonly to: Moment | null;
  /** ISO 8601 duration between the turns of a recurring time: 每季度 `P3M`; else empty. */
  readonly every: string;
  /** Length of a duration: 两年内 2 Y; else null. */
  readonly length: { readonly count: number; readonly unit: DurationUnit } | null;
  /** A duration that lies behind (近三年 `past`) or ahead (未来五年, 利用两年时间 `ahead`), or ends ahead (3个月内 `within`). */
  readonly side: '' | 'past' | 'ahead' | 'within';
}

const NO_MOMENT = {
  year: null,
  lastYear: null,
  yearShift: null,
  month: null,
  monthShift: null,
  day: null,
  lastDay: null,
  months: null,
  plan: null,
  planYears: null,
  weekShift: null,
  weekday: null,
  event: '',
  edge: '',
  now: false,
  vague: false,
} as const;

/** The parts of a moment that the words give. */
export type Parts = Partial<Omit<Moment, 'start' | 'end'>>;

/** Parts that were read, and the offset behind them. */
export interface Found {
  readonly end: number;
  readonly parts: Parts;
}

/** A moment of which only the given parts are known. */
export function createMoment(start: number, end: number, parts: Parts): Moment {
  return { ...NO_MOMENT, ...parts, start, end };
}

/** A time expression of which only the given parts are known. */
export function createTime(
  span: Span,
  kind: TimeKind,
  parts: Partial<Omit<TimeExpression, 'kind' | 'start' | 'end'>>,
): TimeExpression {
  return {
    from: null,
    to: null,
    every: '',
    length: null,
    side: '',
    ...parts,
    kind,
    start: span.start,
    end: span.end,
  };
}

import { parseTime, resolveTime, type TimeContext } from '../text/times.ts';
import type { Dating } from './rules/periods.ts';

/** A head of a table or the label of a row: what it counts, and the time with which it begins. */
export interface TimedLabel {
  /** What is left without the time: 2024年火灾 → 火灾; empty where it is a time alone. */
  readonly noun: string;
  /** Null where it begins with no time. Its period is empty where the words date nothing by themselves: 上年同期. */
  readonly dating: Dating | null;
}

const NO_TIME: ReadonlySet<string> = new Set(['recurring', 'duration']);

/** Cuts the time off a label: heads that count one thing in several years begin with the year. */
export function readTimedLabel(label: string, context: TimeContext): TimedLabel {
  const time = parseTime(label, 0);
  if (time === null || NO_TIME.has(time.kind)) return { noun: label, dating: null };
  const period = resolveTime(time, context);
  // 本年度 and the like may be words of the noun; only what dates, or is meant to, is cut off.
  if (period === '' && time.kind !== 'reference') return { noun: label, dating: null };
  return { noun: label.slice(time.end).trim(), dating: { time: label.slice(0, time.end), period } };
}

/** The dating of a cell: its column's and its row's together (2024年 and 1月), else that of either. */
export function joinDatings(column: Dating | null, row: Dating | null, context: TimeContext): Dating | null {
  if (column === null || row === null) return column ?? row;
  for (const words of [column.time + row.time, row.time + column.time]) {
    const time = parseTime(words, 0);
    if (time?.end !== words.length) continue;
    const period = resolveTime(time, context);
    if (period !== '') return { time: words, period };
  }
  return column;
}

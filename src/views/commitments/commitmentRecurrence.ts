import type { CommitmentStatusRow } from '../../datasets/published.ts';

import { endsOf } from '../../text/edtf.ts';

type Recurring = Pick<CommitmentStatusRow, 'due' | 'every' | 'deadline'>;

const DURATION = /^P(\d+)([DWMY])$/;
const FREQUENCIES: Readonly<Record<string, string>> = { D: 'DAILY', W: 'WEEKLY', M: 'MONTHLY', Y: 'YEARLY' };
/** 每月20日: a day of each month. */
const MONTHLY_DAY = /^XXXX-XX-(\d{2})$/;

/**
 * The first day by which a recurring duty is due: the last day of the week, month, quarter, half year or year in which its
 * window begins; of 每月20日 the first 20th from the publication on. No day lies behind the window. Empty where none is told.
 */
export function firstDueDay({ due, every, deadline }: Recurring, published: string): string {
  const monthly = MONTHLY_DAY.exec(due)?.[1];
  if (monthly !== undefined && every === 'P1M') {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(published)) return '';
    const here = `${published.slice(0, 8)}${monthly}`;
    const day = here >= published ? here : `${nextMonth(published.slice(0, 7))}-${monthly}`;
    // Not every month has a 30th.
    return isDay(day) ? day : '';
  }
  const begin = endsOf(due)?.first ?? '';
  if (deadline === '' || begin === '') return '';
  const end = endOfUnit(begin, every);
  return end === '' || end > deadline ? deadline : end;
}

/** Rule of a series (RFC 5545, 3.3.10) that begins on `day`; empty where there is but one. */
export function ruleOf({ due, every, deadline }: Recurring, day: string): string {
  const duration = DURATION.exec(every);
  const monthly = MONTHLY_DAY.exec(due)?.[1];
  if (duration === null || (monthly === undefined && day >= deadline)) return '';
  const [, count = '1', letter = ''] = duration;
  const parts = [`FREQ=${FREQUENCIES[letter] ?? ''}`];
  if (count !== '1') parts.push(`INTERVAL=${count}`);
  if (letter === 'M') parts.push(`BYMONTHDAY=${monthly === undefined ? '-1' : String(Number(monthly))}`);
  if (deadline !== '') parts.push(`UNTIL=${deadline.replaceAll('-', '')}`);
  return parts.join(';');
}

/** The last day of the unit of a rhythm that a day lies in: weeks end on Sunday, quarters with March, June … */
function endOfUnit(day: string, every: string): string {
  const duration = DURATION.exec(every);
  if (duration === null) return '';
  const [, count = '1', letter = ''] = duration;
  if (letter === 'D') return day;
  if (letter === 'W') return addDays(day, (7 - weekdayOf(day)) % 7);
  if (letter === 'Y') return `${day.slice(0, 4)}-12-31`;
  const months = Math.min(Number(count), 12);
  const month = Math.ceil(Number(day.slice(5, 7)) / months) * months;
  return endsOf(`${day.slice(0, 4)}-${String(Math.min(month, 12)).padStart(2, '0')}`)?.last ?? '';
}

const MS_PER_DAY = 86_400_000;

/** The day so many days later. Computed in UTC, so that no time zone or clock change shifts it. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** 0 Sunday … 6 Saturday. */
function weekdayOf(day: string): number {
  return new Date(Date.parse(day)).getUTCDay();
}

function nextMonth(month: string): string {
  return addDays(`${month}-28`, 4).slice(0, 7);
}

function isDay(day: string): boolean {
  return !Number.isNaN(Date.parse(day)) && addDays(day, 0) === day;
}

import type { Published, CommitmentStatusRow } from '../../datasets/published.ts';
import type { PromiseLine } from './commitmentView.ts';

import { endsOf, addDays, formatDate, isEdtf } from '../../text/edtf.ts';
import { isListed, promiseLines } from './commitmentView.ts';

/** What the calendar says of itself. */
interface CalendarHead {
  /** Name that programs show. */
  readonly name: string;
  /** Makes an absolute address from a path without base and language. */
  readonly absolute: (path: string) => string;
}

/** Octets of a line, its end not counted (RFC 5545, 3.1). */
const LINE = 75;

/**
 * Deadlines as an iCalendar file (RFC 5545): an event of one day on each last day, a series for what comes again within a
 * window. What comes again without an end and names no day is left out: an event a week for ever helps nobody. The same
 * tables give the same bytes.
 */
export function formatCalendar({ name, absolute }: CalendarHead, lines: readonly PromiseLine[]): string {
  const events = lines.flatMap((line) => formatEvent(line, absolute));
  const content = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Youju//Deadlines//ZH',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return content.map((line) => `${foldLine(line)}\r\n`).join('');
}

/** The promises of a campaign that have a day which a calendar can show. */
export function campaignDeadlines(published: Published, id: string): PromiseLine[] {
  const lines = promiseLines(published).filter(
    (line) => isListed(line) && line.campaigns.some((campaign) => campaign.id === id),
  );
  return lines.filter((line) => firstEventDay(line) !== '');
}

function firstEventDay({ row, bulletin }: PromiseLine): string {
  if (row.every === '') return row.deadline;
  return firstDueDay(row, bulletin?.published ?? '');
}

function formatEvent(line: PromiseLine, absolute: CalendarHead['absolute']): string[] {
  const { row, bulletin, campaigns, region } = line;
  const day = firstEventDay(line);
  if (day === '') return [];
  const source = bulletin === undefined ? '' : `${bulletin.publisher}《${bulletin.title}》`;
  const rule = ruleOf(row, day);
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(`${row.id}@youju`)}`,
    `DTSTAMP:${stampOf(bulletin?.published ?? '', row.deadline)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    ...(rule === '' ? [] : [`RRULE:${rule}`]),
    `SUMMARY:${escapeText([region?.name ?? '', row.task].filter((part) => part !== '').join('：'))}`,
    `DESCRIPTION:${escapeText([row.office, row.quote, source].filter((part) => part !== '').join('\n'))}`,
    ...(campaigns.length === 0
      ? []
      : [`CATEGORIES:${campaigns.map(({ name_zh }) => escapeText(name_zh)).join(',')}`]),
    `URL:${absolute(line.address)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** The required time stamp of an event: the day its document was first known, else its deadline. Not the clock, so that builds are reproducible. */
function stampOf(published: string, deadline: string): string {
  const day = endsOf(published)?.first ?? '';
  return `${compact(day === '' ? deadline || '1970-01-01' : day)}T000000Z`;
}

const compact = (day: string): string => day.replaceAll('-', '');

/** Text as it stands in a property (RFC 5545, 3.3.11); control characters become spaces. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')
    .toWellFormed();
}

/** Folds a line at 75 octets, never within a character. */
export function foldLine(line: string): string {
  let folded = '';
  let room = LINE;
  for (const character of line) {
    const size = octetsOf(character);
    if (size > room) {
      folded += '\r\n ';
      room = LINE - 1;
    }
    folded += character;
    room -= size;
  }
  return folded;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

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
    const next = addDays(`${published.slice(0, 7)}-28`, 4).slice(0, 7);
    const day = here >= published ? here : `${next}-${monthly}`;
    // Not every month has a 30th.
    return isEdtf(day) ? day : '';
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
  if (letter === 'W') return addDays(day, (7 - new Date(Date.parse(day)).getUTCDay()) % 7);
  if (letter === 'Y') return `${day.slice(0, 4)}-12-31`;
  const months = Math.min(Number(count), 12);
  const month = Math.ceil(Number(day.slice(5, 7)) / months) * months;
  return endsOf(formatDate(Number(day.slice(0, 4)), Math.min(month, 12)))?.last ?? '';
}

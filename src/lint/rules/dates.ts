import type { DraftRule, RuleFinding, WordingRule } from '../rule.ts';
import { daysInMonth } from '../../text/edtf.ts';

const DATE = /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(\d{1,2})(?:日|号)/gu;
const RANGE_END = /^[至到—–~～-](\d{1,2})[日号]/u;

/** 2月30日前完成: a day that no year has. */
export const impossibleDate: WordingRule = {
  id: 'date/impossible',
  severity: 'question',
  cue: /\d月\d/u,
  read: (line) =>
    Array.from(line.text.matchAll(DATE)).flatMap((match): RuleFinding[] => {
      const [said, year = '', month = '', day = ''] = match;
      const start = line.start + match.index;
      const behind = RANGE_END.exec(line.text.slice(match.index + said.length));
      const problems = datesOf(start, said, day, year, Number(month));
      const range =
        behind === null ? [] : datesOf(start + said.length, behind[0], behind[1] ?? '', year, Number(month));
      return [...problems, ...range];
    }),
};

/** The day that does not exist, and the last one of its month instead. */
function datesOf(start: number, said: string, day: string, year: string, month: number): RuleFinding[] {
  const last = daysInMonth(year === '' ? NaN : Number(year), month);
  if (Number(day) >= 1 && Number(day) <= last) return [];
  const end = start + said.length;
  const at = start + said.lastIndexOf(day);
  const isTooLate = last > 0 && Number(day) > last;
  const offers = isTooLate ? [{ start: at, end: at + day.length, text: String(last) }] : [];
  return [{ start, end, values: { said }, offers }];
}

const MONTH = /(?<![\d.年月])(\d{1,2})月(?![龄\d]*(?:龄|均))(?:\d{1,2}[日号]|份|底|初|末|[上中下]旬)?/u;
const TELLS_YEAR = /\d{4}\s*年|[今去上本同当近前明全往历]年|年度|\d{4}[-./]\d/u;

/** 截至5月底，全市…: of which year, nobody knows who reads it next year. */
export const noYear: DraftRule = {
  id: 'date/no-year',
  severity: 'note',
  read: ({ document, lines }) => {
    if (/\d{4}年/u.test(document.title)) return [];
    for (const line of lines) {
      if (TELLS_YEAR.test(line.text)) return [];
      const match = MONTH.exec(line.text);
      if (match === null) continue;
      const start = line.start + match.index;
      const { published } = document;
      const month = Number(match[1]);
      const year = Number(published.slice(0, 4)) - (month > Number(published.slice(5, 7)) ? 1 : 0);
      const offers = /^\d{4}-\d\d/u.test(published) ? [{ start, end: start, text: `${year}年` }] : [];
      return [{ start, end: start + match[0].length, values: { said: match[0] }, offers }];
    }
    return [];
  },
};

const RUNNING = /(?:累计|累积)[^，,；;。]{0,14}$/u;
const DATED = /截至|截止|以来|至今|目前|迄今|期间|以后|年|月|日|季度|周|今天|五”|十[一二三四五]五/u;

/** 全市累计排查隐患1200余处: a running total grows; without its day it cannot be compared with the next one. */
export const undatedTotal: WordingRule = {
  id: 'date/undated-total',
  severity: 'warning',
  cue: /累[计积]/u,
  read: (line) => {
    if (DATED.test(line.text)) return [];
    const figure = line.figures.find(
      ({ role, time, unit, start }) =>
        role === 'actual' &&
        time === '' &&
        unit !== '%' &&
        RUNNING.test(line.source.slice(line.start, start)),
    );
    if (figure === undefined) return [];
    const { start, end, raw } = figure;
    const offers = [{ start: line.start, end: line.start, text: '截至×年×月×日，' }];
    return [{ start, end, values: { said: raw }, offers }];
  },
};

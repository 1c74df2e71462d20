import { isDigitAt, readCalendarNumber } from './calendarNumber.ts';
import type { Found } from './expression.ts';
import { EDGES } from './words.ts';

/** Quotation marks around the name of a plan. */
export const OPENING_QUOTES = '“‘"「';
const CLOSING_QUOTES = '”’"」';

/** A five-year plan, in quotation marks or not: “十四五”, 十四五, “十五”末. */
export function readPlan(text: string, at: number): Found | null {
  const quoted = OPENING_QUOTES.includes(text.charAt(at));
  const digits = quoted ? at + 1 : at;
  const count = readCalendarNumber(text, digits);
  // 十四五 reads as 14 then 5; “十五” as 15, which is the tenth plan.
  if (count === null || isDigitAt(text, digits)) return null;
  let plan = 0;
  let end = count.end;
  if (text[end] === '五' && count.value > 10 && count.value < 30) {
    plan = count.value;
    end++;
  } else if (quoted && count.value === 15) plan = 10;
  if (plan === 0) return null;
  // “十四五”规划 names a document: neither with its quotation marks nor from inside them is it a time.
  if (!quoted && at > 0 && OPENING_QUOTES.includes(text.charAt(at - 1))) return null;
  if (quoted) {
    if (!CLOSING_QUOTES.includes(text.charAt(end))) return null;
    end++;
  }
  if (text.startsWith('时期', end) || text.startsWith('期间', end)) return { end: end + 2, parts: { plan } };
  const edge = EDGES.at(text, end);
  if (edge?.value === 'end') return { end: end + edge.word.length, parts: { plan, edge: 'end' } };
  const named = text.startsWith('规划', end) || text.startsWith('计划', end) || text.startsWith('纲要', end);
  return named ? null : { end, parts: { plan } };
}

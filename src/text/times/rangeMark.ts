import { skipBlanks } from './calendarNumber.ts';

const RANGE_MARKS = '至到—－-–~～―-－';

/** Offset behind 至, 到, a dash or a doubled dash with its blanks; −1 where no such mark stands at the offset. */
export function skipRangeMark(text: string, at: number): number {
  const mark = skipBlanks(text, at);
  if (mark >= text.length || !RANGE_MARKS.includes(text.charAt(mark))) return -1;
  const doubled = text[mark] === '—' && text[mark + 1] === '—';
  return skipBlanks(text, mark + (doubled ? 2 : 1));
}

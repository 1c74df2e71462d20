export { calendarAt, isCalendarAt, type CalendarSpan } from './times/calendar.ts';
export type { DurationUnit, Moment, TimeExpression, TimeKind } from './times/expression.ts';
export { parseTime, readTimes } from './times/parse.ts';
export { formatRhythm, RHYTHMS } from './times/recurrence.ts';
export { isLandmark, resolveTime, type TimeContext } from './times/resolve.ts';

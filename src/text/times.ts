export { calendarAt } from './times/calendar.ts';
export type { DurationUnit, Moment, TimeExpression } from './times/expression.ts';
export { parseTime, readTimes } from './times/parse.ts';
export { isLandmark, resolveTime, type TimeContext } from './times/resolve.ts';

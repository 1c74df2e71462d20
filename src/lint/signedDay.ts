import { parseTime, resolveTime } from '../text/times.ts';

/** Lines from the end among which the day of a signature is looked for: annexes and copies may stand below it. */
const LINES = 12;

/** The day under the signature of a draft (落款), 2024年5月2日 or 二〇二四年五月二日 in a line of its own; empty where there is none. */
export function signedDay(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trim().replaceAll(/(?<=\d)\s+(?=[年月日])|(?<=[年月])\s+(?=\d)/gu, ''))
    .filter((line) => line !== '');
  for (const line of lines.slice(-LINES).reverse()) {
    if (!line.endsWith('日') || line.length > 16) continue;
    const time = parseTime(line, 0);
    const day = time?.end === line.length ? resolveTime(time, { published: '' }) : '';
    if (/^\d{4}-\d{2}-\d{2}$/u.test(day)) return day;
  }
  return '';
}

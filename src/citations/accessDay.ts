/** The day on which the reader saw it, in the spellings that the styles want. */
export interface AccessDay {
  /** `2026-11-22`. */
  readonly iso: string;
  /** `November 22, 2026`. */
  readonly long: string;
  /** `2026/11/22`. */
  readonly slash: string;
  /** `[2026,11,22]`, the date parts of CSL-JSON. */
  readonly parts: string;
}

/** Stands for each spelling until the script of the page knows the day; see `enhance/copy.ts`. */
export const ACCESS_PLACEHOLDER: AccessDay = {
  iso: '{iso}',
  long: '{long}',
  slash: '{slash}',
  parts: '{parts}',
};

/** Names of the months, as English styles write them. */
export const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
  'December',
]; // prettier-ignore

/** The spellings of a day. Months count from 1. */
export function accessDay(year: number, month: number, day: number): AccessDay {
  const two = (part: number): string => String(part).padStart(2, '0');
  return {
    iso: `${year}-${two(month)}-${two(day)}`,
    long: `${MONTHS[month - 1] ?? ''} ${day}, ${year}`,
    slash: `${year}/${two(month)}/${two(day)}`,
    parts: `[${year},${month},${day}]`,
  };
}

/** Writes a day in the place of the placeholders of a text. */
export function fillAccessDay(template: string, day: AccessDay): string {
  return template.replace(/\{(iso|long|slash|parts)\}/g, (_, key: keyof AccessDay) => day[key]);
}

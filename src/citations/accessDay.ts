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

/** The spellings of a day, `2026-11-22`. */
export function accessDay(iso: string): AccessDay {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return {
    iso,
    long: `${MONTHS[month - 1] ?? ''} ${day}, ${year}`,
    slash: iso.replaceAll('-', '/'),
    parts: `[${year},${month},${day}]`,
  };
}

/** Writes a day in the place of the placeholders of a text. */
export function fillAccessDay(template: string, day: AccessDay): string {
  return template.replace(/\{(iso|long|slash|parts)\}/g, (_, key: keyof AccessDay) => day[key]);
}

import { parseEdtf } from '../text/edtf.ts';
import { MONTHS } from './accessDay.ts';

/** A day of publication as precise as it is known. Absent parts are empty, and so is one with unknown digits. */
export interface Issued {
  /** Four digits, or empty. */
  readonly year: string;
  /** Two digits, or empty. */
  readonly month: string;
  /** Two digits, or empty. */
  readonly day: string;
}

/** The parts of an EDTF date that are known; of an interval its end. */
export function issuedOf(edtf: string): Issued {
  const parsed = parseEdtf(edtf);
  const date = parsed?.kind === 'date' ? parsed.date : (parsed?.to ?? parsed?.from ?? null);
  const known = (part: string | undefined): string => (/^\d+$/.test(part ?? '') ? (part ?? '') : '');
  const year = known(date?.year);
  const month = year === '' ? '' : known(date?.month);
  return { year, month, day: month === '' ? '' : known(date?.day) };
}

/** `2024-11-09`, `2024-11`, `2024` or empty. */
export function isoOf({ year, month, day }: Issued): string {
  return [year, month, day].filter((part) => part !== '').join('-');
}

/** The English name of a month of two digits; empty where it is. */
export function monthOf({ month }: Issued): string {
  return MONTHS[Number(month) - 1] ?? '';
}

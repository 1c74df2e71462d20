import { endsOf } from '../../text/edtf.ts';

/**
 * A day of publication as a moment (RFC 3339): the first that it can mean, midnight in China; `otherwise` where the year is not
 * known.
 */
export function momentOf(edtf: string, otherwise: string): string {
  const first = endsOf(edtf)?.first ?? '';
  const known = /^(?:19|20)\d\d-\d\d-\d\d$/.test(first) ? first : otherwise;
  return `${known}T00:00:00+08:00`;
}

/** The later of two moments. They may be written in different zones. */
export function laterOf(a: string, b: string): string {
  return Date.parse(b) > Date.parse(a) ? b : a;
}

/** A day of the history, which is kept in UTC, as a moment. */
export const momentOfCommit = (day: string): string => `${day}T00:00:00Z`;

/** Signs that point to a note: 1, ①, [2], （3）, *. */
const NOTE_SIGN = /^[[［(（〔]?[\d①-⑳*]{1,3}[\]］)）〕]?$/u;
const POWERS: Readonly<Record<string, string>> = { 2: '²', 3: '³' };

/**
 * Raised text behind a text: behind a unit of length it is a power (120m²), elsewhere the sign of a note, which is no part of a number and
 * is left out; what is neither stays.
 */
export function readRaised(before: string, raised: string): string {
  const text = raised.trim();
  // Ten raised to a power is a number: 1.2×10⁴.
  if (/[×xX]\s*10$/u.test(before.trimEnd()) && /^\d{1,2}$/u.test(text))
    return [...text].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit))).join('');
  const power = /(?:^|[^A-Za-z])[kcdhm]?m$/u.test(before.trimEnd()) ? POWERS[text] : undefined;
  return power ?? (NOTE_SIGN.test(text) ? '' : raised);
}

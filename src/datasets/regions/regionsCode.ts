/** The code under which figures for the whole country are filed. */
export const nationCode = '000000';

/**
 * A region code in its usual spelling: six digits, or nine for towns. `15` → 150000, `150203000000` → 150203. Returns an
 * empty string for what is no code.
 */
export function normalizeRegionCode(code: string): string {
  if (!/^(?:\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(code)) return '';
  const padded = code.padEnd(6, '0');
  if (padded.length === 6) return padded;
  const town = padded.slice(0, 9);
  return town.endsWith('000') ? town.slice(0, 6) : town;
}

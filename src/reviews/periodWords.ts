import { isEdtf } from '../text/edtf.ts';
import { parseTime, resolveTime } from '../text/times.ts';

/**
 * A period as a person writes it, in EDTF or in words: 2024年上半年 → 2024-01/2024-06, 今年以来 → 2024/2024-11 in a bulletin of November 2024.
 * Null where the words date nothing by themselves.
 */
export function parsePeriod(text: string, published: string): string | null {
  const words = text.trim();
  if (words === '' || isEdtf(words)) return words;
  const time = parseTime(words, 0);
  if (time?.end !== words.length) return null;
  const period = resolveTime(time, { published });
  return period === '' ? null : period;
}

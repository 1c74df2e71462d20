import type { ArticleSetting, Verified, Verifier } from './verifyText.ts';
import type { VerifyRecord } from './record.ts';

/** Units that somebody who types a number leaves out. */
const UNITS = [
  '个',
  '户',
  '起',
  '人',
  '家',
  '处',
  '座',
  '次',
  '元',
  '公里',
  '台',
  '套',
  '栋',
  '部',
  '辆',
  '人次',
  '万元',
  '%',
] as const;
/** Longer texts are sentences. */
const LONGEST = 40;

/**
 * What somebody types to find where a number is from: 50万 充电端口, 充电端口50万. Words and number are put into the order of a
 * sentence, with a unit where none is printed; the text itself where it is read as it stands.
 */
export function readQuery(
  text: string,
  setting: ArticleSetting,
  verifier: Verifier,
  record: VerifyRecord,
): { readonly text: string; readonly verified: readonly Verified[] } {
  const read = (words: string): readonly Verified[] => verifier.verify(words, setting, record);
  const own = read(text);
  const isLinked = (verified: readonly Verified[]): boolean =>
    verified.some(({ figure }) => figure.indicator !== '');
  if (isLinked(own) || text.length > LONGEST || text.includes('\n')) return { text, verified: own };
  const number =
    /(?:[约近超逾]|超过)?\d[\d.,]*\s?[百千万亿]*[余多]?\p{Script=Han}?/u.exec(text)?.[0].trim() ?? '';
  const words = text.replace(number, ' ').trim().split(/\s+/u).join('');
  if (number === '' || words === '') return { text, verified: own };
  const digits = number.replace(/(?<=[\d百千万亿余多])[^\d百千万亿余多]$/u, '');
  for (const tried of [number, ...UNITS.map((unit) => digits + unit)]) {
    const verified = read(`${words}${tried}。`);
    if (isLinked(verified)) return { text: `${words}${tried}`, verified };
  }
  return { text, verified: own };
}
